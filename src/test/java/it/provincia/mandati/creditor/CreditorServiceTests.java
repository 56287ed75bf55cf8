// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class CreditorServiceTests {

	@Autowired
	CreditorService creditors;

	People people;

	String code = People.personCode();

	String number = People.number();

	@BeforeEach
	void arrive(@Autowired ApplicationContext context) {
		this.people = new People(context);
	}

	@Test
	void saysWhoACreditorIs() {
		long id = this.people.creditor(this.code, this.number);
		assertThat(this.creditors.identity(id))
			.contains(new CreditorIdentity(id, "Edilizia Zanoncelli S.r.l.", this.code, this.number));
		assertThat(this.creditors.identity(id).orElseThrow().code()).isEqualTo(this.number);
		assertThat(this.creditors.identity(-1)).isEmpty();
	}

	@Test
	void aLetterBearsTheVatNumberWhereItNamesOneCreditorOnly() {
		long firm = this.people.creditor(this.code, this.number);
		assertThat(this.creditors.loginCode(firm)).contains(this.number);
		long member = this.people.creditor(People.personCode(), this.number);
		assertThat(this.creditors.loginCode(firm)).contains(this.code);
		assertThat(this.creditors.loginCode(member)).isPresent().get().isNotEqualTo(this.number);
	}

	@Test
	void aNumberThatIsSomebodyElsesTaxCodeNamesNobodyElse() {
		long firm = this.people.creditor(null, this.number);
		assertThat(this.creditors.loginCode(firm)).contains(this.number);
		this.people.creditor(this.number, null);
		assertThat(this.creditors.loginCode(firm)).isEmpty();
	}

}
