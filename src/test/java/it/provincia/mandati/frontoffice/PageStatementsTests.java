// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.StatementLog;
import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.importing.ImportBench;
import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.LedgerMother;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * How many statements a whole page takes, with all that every page asks besides: the same
 * for few rows and for many, and no more than is stated here.
 */
@ApplicationTest
@Import({ LedgerMother.class, ImportBench.class })
class PageStatementsTests {

	private static final int MANY = 24;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	LedgerMother mother;

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcTemplate jdbc;

	private long creditor;

	private long document;

	private Clerk clerk;

	@BeforeEach
	void one() {
		this.bench.emptyTheLedger();
		this.creditor = this.mother.creditor();
		this.document = add(1);
		this.bench.rederive();
		this.clerk = new Clerk(this.mvc, Role.FINANCE);
		this.clerk.open(this.creditor, "reason", "CHECK");
	}

	@ParameterizedTest
	@CsvSource({ "/documents, 9", "/documents?q=FT&sort=amount, 9", "/documents/{document}, 12", "/summary, 20",
			"/payments, 9", "/payments/withholdings, 10" })
	void ofACreditor(String address, int most) {
		AccountPrincipal own = new AccountPrincipal(UUID.randomUUID(), Role.CREDITOR, this.creditor, true);
		isSteady(() -> get(own, address), most);
	}

	@ParameterizedTest
	@CsvSource({ "/staff, 20", "/staff/overdue, 12", "/staff/timeliness, 14", "/staff/parked, 12", "/staff/imports, 12",
			"/staff/matches, 9", "/staff/unresolved, 9", "/staff/creditors, 6", "/staff/credentials, 10" })
	void ofTheFinanceOffice(String address, int most) {
		AccountPrincipal finance = new AccountPrincipal(UUID.randomUUID(), Role.FINANCE, null, true);
		isSteady(() -> get(finance, address), most);
	}

	@ParameterizedTest
	@CsvSource({ "'', 20", "/documents, 14", "/documents/{document}, 16" })
	void ofAnOpenedPosition(String address, int most) {
		isSteady(() -> assertThat(this.clerk.get(this.creditor, path(address))).hasStatusOk(), most);
	}

	@Test
	void ofALookUp() {
		isSteady(() -> assertThat(this.clerk.lookUp("Edil Esempio")).hasStatusOk(), 12);
	}

	private void isSteady(Runnable page, int most) {
		List<String> few = StatementLog.allDuring(page);
		for (int number = 2; number <= MANY; number++) {
			add(number);
			this.mother.creditor();
		}
		this.bench.rederive();
		assertThat(StatementLog.allDuring(page)).as(() -> String.join("\n", few))
			.hasSameSizeAs(few)
			.hasSizeLessThanOrEqualTo(most);
	}

	/**
	 * A document that is paid in part, one that is stopped, and a line nobody is known
	 * for.
	 */
	private long add(int number) {
		long paid = this.mother.position(this.creditor).number("FT " + number).dueOn("2026-04-01").save();
		long line = this.mother.line(this.creditor, 2026, number).amount("10", "1").paid("2026-05-02", null).save();
		this.mother.pays(line, paid, "10");
		long stopped = this.mother.position(this.creditor).status(DocumentStatus.SUSPENDED).save();
		this.mother.officeAct(stopped, "SUSPENDED", "2026-05-02", null, null);
		this.mother.line(null, 2026, 1000 + number).save();
		return paid;
	}

	private void get(AccountPrincipal somebody, String address) {
		assertThat(this.mvc.get().uri(URI.create(path(address))).with(user(somebody)).exchange()).hasStatusOk();
	}

	private String path(String address) {
		return address.replace("{document}", String.valueOf(this.document));
	}

}
