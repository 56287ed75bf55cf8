// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.Duration;
import java.util.List;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class LoginNamesTests {

	@Autowired
	AccountRepository accounts;

	@Autowired
	CreditorLogins creditors;

	@Autowired
	AccountService service;

	People people;

	@BeforeEach
	void arrive(@Autowired ApplicationContext context) {
		this.people = new People(context);
	}

	@Test
	void theSettingSaysWhichCreditorsMayLogInWithAPassword() {
		Person firm = this.people.firm();
		Person person = this.people.person();
		Person staff = this.people.staff(Role.URP);
		String number = People.number();
		Person trader = new Person(number,
				this.service.issueCredentials(this.people.creditor(People.personCode(), number)));
		Person body = new Person(People.number(), "");
		this.service.issueCredentials(this.people.creditor(body.username(), null));
		List<Person> all = List.of(firm, person, trader, body, staff);
		assertThat(admitted(PasswordLogin.ALL, all)).isEqualTo(all);
		assertThat(admitted(PasswordLogin.FIRMS, all)).containsExactly(firm, trader, body, staff);
		assertThat(admitted(PasswordLogin.NONE, all)).containsExactly(staff);
	}

	@ParameterizedTest
	@CsvSource({ "80002130195,TAX_CODE", "IT80002130195,TAX_CODE", "rssmra45c12f205c,TAX_CODE", "'',FORM", "x,FORM",
			"1x,FORM", "a b,FORM", "a;b,FORM", "\u00e8va,FORM", "new.name,", "urp1,", "Ada_Bianchi-2@ente,", })
	void aUserNameHasAFormOfItsOwn(String text, UsernameFault fault) {
		assertThat(names(PasswordLogin.ALL).fault(text).orElse(null)).isEqualTo(fault);
	}

	@Test
	void aUserNameIsGivenOnce() {
		Person staff = this.people.staff(Role.FINANCE);
		String foreign = "FR" + People.number();
		this.people.creditor(null, foreign);
		assertThat(names(PasswordLogin.ALL).fault(staff.username().toUpperCase())).contains(UsernameFault.TAKEN);
		assertThat(names(PasswordLogin.ALL).fault(foreign)).contains(UsernameFault.TAKEN);
	}

	private List<Person> admitted(PasswordLogin passwordFor, List<Person> persons) {
		return persons.stream().filter((person) -> names(passwordFor).find(person.username()).isPresent()).toList();
	}

	private LoginNames names(PasswordLogin passwordFor) {
		return new LoginNames(this.accounts, this.creditors,
				new LoginSettings(passwordFor, 5, Duration.ofMinutes(15), 0));
	}

}
