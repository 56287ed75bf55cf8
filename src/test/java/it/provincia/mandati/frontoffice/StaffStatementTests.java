// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.List;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.StatementLog;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.ledger.LedgerMother;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often the pages of the staff ask the database, however much there is to show. What
 * every page asks besides is not of this room.
 */
@ApplicationTest
@Import(LedgerMother.class)
class StaffStatementTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	LedgerMother mother;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void aLookUpAsksTheSameHoweverManyItFinds() {
		assertThat(lookUp("Contabilexyz", 30)).hasSameSizeAs(lookUp("Ragioniuvw", 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/documents", "/documents?q=a&size=10" })
	void aPageOfACreditorAsksTheSameHoweverMuchItShows(String rest) {
		List<String> asked = page(rest, 12);
		assertThat(asked).hasSameSizeAs(page(rest, 1));
		assertThat(asked.stream().filter((sql) -> sql.contains("from opening"))).hasSize(1);
	}

	private List<String> lookUp(String word, int creditors) {
		for (int i = 0; i < creditors; i++) {
			this.jdbc.update("update creditor set name = ? where id = ?", word, this.mother.creditor());
		}
		Clerk clerk = new Clerk(this.mvc, Role.URP);
		return StatementLog.during(() -> assertThat(clerk.found(word).querySelectorAll("tbody tr")).hasSize(creditors));
	}

	private List<String> page(String rest, int positions) {
		long creditor = this.mother.creditor();
		for (int number = 0; number < positions; number++) {
			this.mother.officeAct(this.mother.position(creditor).subject("a").save(), "REGISTERED", "2026-05-02", null,
					null);
		}
		Clerk clerk = new Clerk(this.mvc, Role.URP);
		clerk.open(creditor, "reason", "CHECK");
		return StatementLog.during(() -> assertThat(clerk.get(creditor, rest)).hasStatusOk());
	}

}
