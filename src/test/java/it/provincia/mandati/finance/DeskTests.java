// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.time.LocalDate;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.importing.ImportBench;
import it.provincia.mandati.ledger.LedgerMother;
import it.provincia.mandati.platform.Rome;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static it.provincia.mandati.finance.OfficeBrowser.texts;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where the offices begin, and what waits for its other half.
 */
@ApplicationTest
@Import({ ImportBench.class, LedgerMother.class, OfficeBrowser.class })
class DeskTests {

	private static final String DOCUMENT = "codice_documento;partita_iva;tipo;numero;data;importo;codice_ufficio";

	private static final String MANDATE = "esercizio;numero;data_mandato;importo;partita_iva;codice_documento;modalita_pagamento;causale";

	@Autowired
	ImportBench bench;

	@Autowired
	LedgerMother mother;

	@Autowired
	OfficeBrowser browser;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void anEmptyLedger() {
		this.bench.emptyTheLedger();
	}

	@ParameterizedTest
	@ValueSource(strings = { "URP", "FINANCE", "ADMIN" })
	void everybodyMayLookACreditorUp(Role role) {
		HtmlForm form = this.browser.page(role, "/staff").querySelector("main form[role=search]");
		assertThat(form.getActionAttribute()).isEqualTo("/staff/creditors");
		assertThat(form.getMethodAttribute()).isEqualTo("post");
		assertThat(form.getInputsByName("q")).hasSize(1);
	}

	@Test
	void eachRoleFindsItsToolsAndNobodyElses() {
		assertThat(tools(Role.URP)).containsExactly("/password", "/help");
		assertThat(tools(Role.FINANCE)).containsExactly("/staff/imports", "/staff/credentials", "/staff/overdue",
				"/staff/timeliness", "/staff/notice");
		assertThat(tools(Role.ADMIN)).containsExactly("/staff/imports", "/staff/credentials", "/staff/overdue",
				"/staff/timeliness", "/staff/notice", "/staff/users", "/staff/audit");
		assertThat(texts(this.browser.page(Role.URP, "/staff"), ".figures, table")).isEmpty();
	}

	@Test
	void theFinanceOfficeSeesThatNothingWaits() {
		HtmlPage page = this.browser.page(Role.FINANCE, "/staff");
		assertThat(texts(page, "aside .callout"))
			.containsExactly("Nulla da sistemare: nessun file rifiutato, nulla in attesa.");
		assertThat(texts(page, ".figures strong")).containsExactly("0", "0", "0");
	}

	@Test
	void itSeesWhatIsLateAndByHowMuch() {
		LocalDate today = LocalDate.now(Rome.ZONE);
		long creditor = this.mother.creditor();
		this.mother.position(creditor).dueOn(today.minusDays(3).toString()).toPay("1000.00").save();
		this.mother.position(creditor).dueOn(today.minusDays(300).toString()).toPay("50.50").save();
		HtmlPage page = this.browser.page(Role.FINANCE, "/staff");
		assertThat(texts(page, "[data-late]")).containsExactly("2");
		assertThat(texts(page, ".figures small")).containsExactly("1.050,50 € da pagare; oltre 90 giorni: 1");
	}

	@Test
	void itSeesTheLatestRunsAndWhatWasRefused() {
		this.bench.take("codice_ufficio;denominazione", "VIA;Settore Viabilità");
		this.bench.take("non sono un file contabile");
		this.bench.take(DOCUMENT, "D1;123;FATTURA;1;1/2/2026;10;VIA", "D2;01234567897;FATTURA;2;31/2/2026;10;VIA");
		HtmlPage page = this.browser.page(Role.ADMIN, "/staff");
		assertThat(texts(page, "tr[data-id] .tag")).containsExactly("Caricato", "Rifiutato", "Caricato");
		assertThat(texts(page, "tr[data-id] td:last-child")).containsExactly("2", "0", "0");
		assertThat(texts(page, "#refused + ul li > span")).containsExactly("2 righe scartate", "Rifiutato");
	}

	@Test
	void itSeesWhatWaitsForItsOtherHalfAndSinceWhen() {
		somethingOfEachKind();
		HtmlPage page = this.browser.page(Role.FINANCE, "/staff");
		assertThat(texts(page, "li[data-kind]")).containsExactly(
				"Documenti senza creditore: 2 il più vecchio del 03/01/2026",
				"Mandati senza beneficiario: 1 il più vecchio del 05/02/2026",
				"Mandati per documenti non arrivati: 1 il più vecchio del 05/02/2026",
				"Pagamenti senza mandato: 1 il più vecchio del 07/03/2026");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "documents | B7 03/01/2026 20,00 € 01234567897",
					"lines | 2026/9/1 05/02/2026 30,00 € 01234567897", "parts | 2026/9/1 05/02/2026 30,00 € D77",
					"movements | GDC-1 4 07/03/2026 10,00 € 2026/55/1" })
	void itListsThemTheOldestFirstWithWhatTheyWaitFor(String kind, String first) {
		somethingOfEachKind();
		HtmlPage page = this.browser.page(Role.FINANCE, "/staff/parked?kind=" + kind);
		assertThat(texts(page, "tbody tr").get(0)).startsWith(first);
	}

	@Test
	void aKindThatDoesNotExistIsTheFirstOne() {
		somethingOfEachKind();
		assertThat(texts(this.browser.page(Role.FINANCE, "/staff/parked?kind=x&page=x"), "tbody th"))
			.containsExactly("B7", "A1");
	}

	@Test
	void whatHasComeTogetherWaitsNoMore() {
		somethingOfEachKind();
		this.bench.take("denominazione;partita_iva", "Edil Esempio S.r.l.;01234567897");
		HtmlPage page = this.browser.page(Role.FINANCE, "/staff");
		assertThat(texts(page, "li[data-kind] a")).containsExactly("Mandati per documenti non arrivati",
				"Pagamenti senza mandato");
	}

	@Test
	void theDeskAsksTheSameHoweverMuchThereIsToTell() {
		int nothing = asked();
		somethingOfEachKind();
		for (int i = 0; i < 8; i++) {
			this.bench.take(DOCUMENT, "E" + i + ";123;FATTURA;1;1/2/2026;10;VIA");
			this.mother.position(this.mother.creditor()).dueOn("2026-01-0" + (i + 1)).save();
		}
		assertThat(asked()).isEqualTo(nothing).isEqualTo(8);
	}

	private int asked() {
		Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
		ListAppender<ILoggingEvent> statements = new ListAppender<>();
		logger.setLevel(Level.DEBUG);
		logger.setAdditive(false);
		logger.addAppender(statements);
		try {
			// The first one may read the notice too.
			this.browser.get(Role.FINANCE, "/staff");
			statements.start();
			this.browser.get(Role.FINANCE, "/staff");
		}
		finally {
			logger.detachAppender(statements);
			logger.setAdditive(true);
			logger.setLevel(null);
		}
		return (int) statements.list.stream()
			.filter((event) -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
			.filter((event) -> !event.getFormattedMessage().contains("notice"))
			.count();
	}

	private void somethingOfEachKind() {
		this.bench.take(DOCUMENT, "D1;01234567897;FATTURA;A1;4/1/2026;10;VIA",
				"D2;01234567897;FATTURA;B7;3/1/2026;20;VIA");
		this.bench.take(MANDATE, "2026;9;5/2/2026;30;01234567897;D77;Bonifico;Saldo");
		this.jdbc.update("""
				insert into treasury_event (journal, movement, year, mandate_number, line_no, kind, happened_on, amount)
				values ('GDC-1', 4, 2026, 55, 1, 'EXECUTED', '2026-03-07', 10)""");
	}

	private List<String> tools(Role role) {
		return this.browser.page(role, "/staff")
			.querySelectorAll(".card-box a")
			.stream()
			.map((link) -> link.getAttributes().getNamedItem("href").getNodeValue())
			.toList();
	}

}
