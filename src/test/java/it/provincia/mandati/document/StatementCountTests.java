// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.List;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.StatementLog;
import it.provincia.mandati.importing.ImportBench;
import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.LedgerMother;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often a page asks the ledger, whatever the length of its list. What every page asks
 * besides (session, freshness) is not of this room.
 */
@ApplicationTest
@Import({ LedgerMother.class, ImportBench.class, CreditorBrowser.class })
class StatementCountTests {

	@Autowired
	LedgerMother mother;

	@Autowired
	ImportBench bench;

	@Autowired
	CreditorBrowser browser;

	@ParameterizedTest
	@CsvSource({ "/documents, 2", "/documents?q=a&sort=amount&page=2&size=10, 2", "/documents.csv, 1", "/payments, 2",
			"/payments?amount=9&page=2, 2", "/payments.csv, 1", "/payments/withholdings, 3",
			"/payments/withholdings.csv?year=2026, 1" })
	void aListAsksForItsRowsAndItsTotals(String address, int expected) {
		long creditor = this.mother.creditor();
		for (int number = 0; number < 12; number++) {
			this.mother.position(creditor).number("A" + number).save();
			this.mother.line(creditor, 2026, 100 + number).amount("10", "1").paid("2026-05-02", null).save();
		}
		this.bench.rederive();
		assertThat(asked(creditor, address)).hasSize(expected);
	}

	@ParameterizedTest
	@CsvSource({ "1", "8" })
	void theSummaryAsksTheSameHoweverMuchThereIsToTell(int positions) {
		long creditor = this.mother.creditor();
		for (int number = 0; number < positions; number++) {
			long id = this.mother.position(creditor).status(DocumentStatus.SUSPENDED).save();
			this.mother.officeAct(id, "SUSPENDED", "2026-05-02", null, null);
		}
		assertThat(asked(creditor, "/summary")).hasSize(10);
	}

	@ParameterizedTest
	@CsvSource({ "1", "3" })
	void aDocumentAsksTheSameHoweverManyLinesItHas(int lines) {
		this.bench.emptyTheLedger();
		long creditor = this.mother.creditor();
		long id = this.mother.position(creditor).save();
		for (int line = 1; line <= lines; line++) {
			this.mother.pays(this.mother.line(creditor, 2026, line).paid("2026-05-02", null).save(), id, "10");
		}
		this.bench.rederive();
		assertThat(asked(creditor, "/documents/" + id)).hasSize(5);
	}

	private List<String> asked(long creditor, String address) {
		return StatementLog.during(() -> this.browser.get(creditor, address))
			.stream()
			.filter((message) -> message.contains("position") || message.contains("money_movement"))
			.toList();
	}

}
