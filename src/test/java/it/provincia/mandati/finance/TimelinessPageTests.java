// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.math.BigDecimal;
import java.util.List;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.importing.ImportBench;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static it.provincia.mandati.finance.OfficeBrowser.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The indicator of the timeliness of payments, on books of few rows whose figures were
 * computed by hand.
 */
@ApplicationTest
@Import({ ImportBench.class, OfficeBrowser.class })
class TimelinessPageTests {

	private static final String PAGE = "/staff/timeliness";

	private static final String FIRM = "05000370196";

	@Autowired
	ImportBench bench;

	@Autowired
	OfficeBrowser browser;

	@BeforeEach
	void emptyTheLedger() {
		this.bench.emptyTheLedger();
		taken("denominazione;partita_iva", "Edil Esempio S.r.l.;" + FIRM);
		taken("codice_ufficio;denominazione", "VIA;Settore Viabilità");
	}

	@Test
	void theFiguresOfASmallCaseAreThoseComputedByHand() {
		smallCase();
		HtmlPage page = this.browser.page(Role.FINANCE, PAGE);
		// 1.000 × 10 − 500 × 10 + 1.000 × 18 + 400 × 0, by 2.900
		assertThat(figures(page, "1")).containsExactly("1° trimestre", "7,93 giorni", "23.000,00", "2.900,00 €",
				"4: vedi i pagamenti", "0");
		// 600 × 41 + 800 × 20 + 500 × 10, by 1.900
		assertThat(figures(page, "2")).containsExactly("2° trimestre", "24,00 giorni", "45.600,00", "1.900,00 €",
				"3: vedi i pagamenti", "1: vedi i pagamenti");
		// 100 × 20, by 100
		assertThat(figures(page, "3")).containsExactly("3° trimestre", "20,00 giorni", "2.000,00", "100,00 €",
				"1: vedi i pagamenti", "0");
		// 100 × 10 + 100 × 10, by 200
		assertThat(figures(page, "4")).containsExactly("4° trimestre", "10,00 giorni", "2.000,00", "200,00 €",
				"2: vedi i pagamenti", "0");
		// 72.600 by 5.100
		assertThat(figures(page, "year")).containsExactly("Anno 2026", "14,24 giorni", "72.600,00", "5.100,00 €",
				"10: vedi i pagamenti", "1: vedi i pagamenti");
		assertThat(texts(page, "[data-untransmitted]")).containsExactly("1");
	}

	@Test
	void whatIsLeftOutIsListedBesideWhatCounts() {
		smallCase();
		assertThat(listed("")).containsExactly("2026/1/1", "2026/4/1", "2026/3/1", "2026/2/1", "2026/5/1", "2026/7/1",
				"2026/10/1", "2026/14/1", "2026/15/1", "2026/16/1");
		assertThat(listed("?quarter=2")).containsExactly("2026/5/1", "2026/7/1", "2026/10/1");
		assertThat(listed("?rows=no-due-date")).containsExactly("2026/8/1");
		assertThat(listed("?rows=no-transmission")).containsExactly("2026/9/1");
		assertThat(listed("?year=2025")).isEmpty();
	}

	@Test
	void theSpreadsheetHasAllThatItTakesToComputeTheFigureByHand() {
		smallCase();
		List<List<String>> rows = this.browser.xlsx(PAGE + ".xlsx?year=2026");
		int amount = rows.get(0).indexOf("importo_che_conta");
		int product = rows.get(0).indexOf("giorni_per_importo");
		assertThat(rows).hasSize(1 + 12);
		assertThat(sum(rows, amount)).isEqualByComparingTo("5100");
		assertThat(sum(rows, product)).isEqualByComparingTo("72600");
		assertThat(rows.get(3)).containsExactly("Fattura", "F3", "01/01/2026", "2026/77", "Settore Viabilità",
				"2026/3/1", "15/02/2026", "20/03/2026", "15,00", "18,00", "1000,00", "0,00", "0,00", "1000,00",
				"18000,00", "");
		assertThat(rows.get(1).subList(10, 15)).containsExactly("1220,00", "220,00", "0,00", "1000,00", "10000,00");
		assertThat(rows.get(7).subList(10, 15)).containsExactly("600,00", "0,00", "100,00", "500,00", "5000,00");
		assertThat(rows.subList(11, 13)).extracting((row) -> row.get(15))
			.containsExactly("Esclusi perché senza scadenza", "Esclusi perché senza data di trasmissione");
		assertThat(this.browser.xlsx(PAGE + ".xlsx?year=2026&quarter=2")).hasSize(1 + 4);
	}

	@ParameterizedTest
	@CsvSource({
			// The claim was disputed before it fell due, and after
			"10/01/2026, 20/02/2026, 5", "10/02/2026, 20/02/2026, 15",
			// after it was paid; for a day; until it was paid
			"01/03/2026, 05/03/2026, 25", "24/02/2026, 25/02/2026, 24", "05/02/2026, 01/04/2026, 5" })
	void onlyTheDaysBetweenDueDateAndTransmissionAreTakenOff(String disputed, String settled, int days) {
		documents("D1;FATTURA;F1;100;;;31/01/2026;SOSPESO;" + disputed + ";CONTENZIOSO");
		documents("D1;FATTURA;F1;100;;;31/01/2026;LIQUIDATO;" + settled + ";");
		mandates("1;100;;D1;;25/02/2026;25/02/2026;PAGATO;");
		assertThat(days()).isEqualTo(days + ",00");
	}

	@Test
	void aDisputeThatNothingEndedGoesOnUntilTheTransmission() {
		documents("D1;FATTURA;F1;100;;;31/01/2026;SOSPESO;20/02/2026;CONTESTAZIONE");
		mandates("1;100;;D1;;25/02/2026;25/02/2026;PAGATO;");
		assertThat(days()).isEqualTo("20,00");
	}

	@Test
	void anotherKindOfSuspensionEndsADisputeAndIsNotTakenOff() {
		documents("D1;FATTURA;F1;100;;;31/01/2026;SOSPESO;05/02/2026;CONTESTAZIONE");
		documents("D1;FATTURA;F1;100;;;31/01/2026;SOSPESO;10/02/2026;DURC");
		mandates("1;100;;D1;;25/02/2026;25/02/2026;PAGATO;");
		assertThat(days()).isEqualTo("20,00");
	}

	@Test
	void whatIsPaidEarlyCountsLessThanNothingAndNoDisputeIsAddedToIt() {
		documents("D1;FATTURA;F1;100;;;31/01/2026;SOSPESO;05/01/2026;CONTESTAZIONE");
		mandates("1;100;;D1;;21/01/2026;21/01/2026;PAGATO;");
		assertThat(days()).isEqualTo("-10,00");
		assertThat(texts(this.browser.page(Role.FINANCE, PAGE), "[data-indicator]")).containsExactly("-10,00 giorni");
	}

	@Test
	void aPaymentThatCameBackCountsForNothingUntilItIsMadeAnew() {
		documents("D1;FATTURA;F1;100;;;31/01/2026;;;");
		mandates("1;100;;D1;;10/02/2026;12/02/2026;STORNATO;15/02/2026");
		assertThat(listed("")).isEmpty();
		mandates("2;100;;D1;;20/02/2026;21/02/2026;PAGATO;");
		assertThat(listed("")).containsExactly("2026/2/1");
	}

	@Test
	void eachInvoiceOfALineCountsWithItsPartAndItsOwnDueDate() {
		documents("D1;FATTURA;F1;100;;;31/01/2026;;;", "D2;FATTURA;F2;244;44;;10/02/2026;;;");
		mandates("1;344;44;D1;100;20/02/2026;21/02/2026;PAGATO;", "1;344;44;D2;244;20/02/2026;21/02/2026;PAGATO;");
		assertThat(figures(this.browser.page(Role.FINANCE, PAGE), "1")).startsWith("1° trimestre", "13,33 giorni",
				"4.000,00", "300,00 €");
	}

	@Test
	void aCreditNoteWithVatTakesItsOwnVatAlongAndNeverMoreThanThereIs() {
		documents("D1;FATTURA;F1;1220;220;;31/01/2026;;;", "D2;FATTURA;F2;100;;;31/01/2026;;;",
				"D3;NOTA_CREDITO;F3;122;22;;;;;", "D4;FATTURA;F4;100;;;31/01/2026;;;", "D5;NOTA_CREDITO;F5;300;;;;;;");
		mandates("1;1198;198;D1;1220;10/02/2026;11/02/2026;PAGATO;", "1;1198;198;D2;100;10/02/2026;11/02/2026;PAGATO;",
				"1;1198;198;D3;-122;10/02/2026;11/02/2026;PAGATO;", "2;1;;D4;100;10/02/2026;11/02/2026;PAGATO;",
				"2;1;;D5;-300;10/02/2026;11/02/2026;PAGATO;");
		assertThat(this.browser.xlsx(PAGE + ".xlsx?year=2026"))
			.extracting((row) -> row.get(5), (row) -> row.get(12), (row) -> row.get(13))
			.contains(tuple("2026/1/1", "90,91", "909,09"), tuple("2026/1/1", "9,09", "90,91"),
					tuple("2026/2/1", "100,00", "0,00"));
	}

	@Test
	void whatGoesOutOnTheVeryDayIsNoughtDaysLateAndNotUnknown() {
		documents("D1;FATTURA;F1;100;;;31/01/2026;;;");
		mandates("1;100;;D1;;31/01/2026;01/02/2026;PAGATO;");
		HtmlPage page = this.browser.page(Role.FINANCE, PAGE);
		assertThat(texts(page, "[data-indicator]")).containsExactly("0,00 giorni");
		assertThat(figures(page, "1")).startsWith("1° trimestre", "0,00 giorni", "0,00", "100,00 €");
		assertThat(texts(page, "tr[data-mandate] td.amount")).containsExactly("0", "100,00 €", "0,00");
	}

	@Test
	void aPageWithoutAnyDataSaysSo() {
		HtmlPage page = this.browser.page(Role.FINANCE, PAGE);
		assertThat(texts(page, "[data-indicator]")).containsExactly("–");
		assertThat(texts(page, "#results .callout")).containsExactly("Nessun pagamento.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?year=x", "?year=0001", "?quarter=5", "?rows=all", "?year=2026&year=2025" })
	void whatCannotBeReadIsLeftOutOnThePageAndSaid(String query) {
		assertThat(this.browser.get(Role.FINANCE, PAGE + query)).hasStatusOk().bodyText().contains("error-summary");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?year=x", "?quarter=0" })
	void whatCannotBeReadRefusesTheFile(String query) {
		assertThat(this.browser.get(Role.FINANCE, PAGE + ".xlsx" + query)).hasStatus(400)
			.bodyText()
			.contains("File non prodotto");
	}

	private void smallCase() {
		documents("D1;FATTURA;F1;1220;220;;31/01/2026;LIQUIDATO;20/01/2026;",
				"D2;PARCELLA;F2;500;;100;31/03/2026;LIQUIDATO;20/01/2026;",
				"D3;FATTURA;F3;1000;;;15/02/2026;SOSPESO;25/02/2026;CONTESTAZIONE",
				"D4;FATTURA;F4;1000;;;01/03/2026;LIQUIDATO;20/01/2026;",
				"D5;FATTURA;F5;800;;;10/04/2026;LIQUIDATO;20/01/2026;", "D6;FATTURA;F6;300;;;;LIQUIDATO;20/01/2026;",
				"D7;FATTURA;F7;250;;;01/05/2026;LIQUIDATO;20/01/2026;",
				"D8;FATTURA;F8;600;;;01/06/2026;LIQUIDATO;20/01/2026;",
				"D9;NOTA_CREDITO;F9;100;;;;LIQUIDATO;20/01/2026;",
				"D10;CONTRIBUTO;F10;700;;;01/06/2026;LIQUIDATO;20/01/2026;",
				"D11;FATTURA;F11;900;;;01/06/2026;LIQUIDATO;20/01/2026;",
				"D12;FATTURA;F12;100;;;01/07/2026;SOSPESO;05/07/2026;DURC",
				"D13;FATTURA;F13;122;22;;01/10/2026;LIQUIDATO;20/01/2026;",
				"D14;FATTURA;F14;122;22;;02/10/2026;LIQUIDATO;20/01/2026;");
		documents("D3;FATTURA;F3;1000;;;15/02/2026;LIQUIDATO;12/03/2026;",
				"D12;FATTURA;F12;100;;;01/07/2026;LIQUIDATO;10/07/2026;");
		mandates("1;1220;220;D1;;10/02/2026;12/02/2026;PAGATO;", "2;500;100;D2;;21/03/2026;23/03/2026;PAGATO;",
				"3;1000;;D3;;20/03/2026;22/03/2026;PAGATO;", "4;400;;D4;;01/03/2026;02/03/2026;PAGATO;",
				"5;600;;D4;;11/04/2026;12/04/2026;PAGATO;", "6;800;;D5;;09/04/2026;12/04/2026;STORNATO;15/04/2026",
				"7;800;;D5;;30/04/2026;02/05/2026;PAGATO;", "8;300;;D6;;05/05/2026;06/05/2026;PAGATO;",
				"9;250;;D7;;;06/05/2026;PAGATO;", "10;500;;D8;600;11/06/2026;12/06/2026;PAGATO;",
				"10;500;;D9;-100;11/06/2026;12/06/2026;PAGATO;", "11;700;;D10;;20/06/2026;21/06/2026;PAGATO;",
				"12;900;;D11;;20/06/2026;;ANNULLATO;", "13;900;;D11;;;;EMESSO;",
				"14;100;;D12;;21/07/2026;22/07/2026;PAGATO;", "15;100;;D13;;11/10/2026;12/10/2026;PAGATO;",
				"16;122;;D14;;12/10/2026;;TRASMESSO;");
	}

	/** The days of the one payment there is, from the spreadsheet. */
	private String days() {
		List<List<String>> rows = this.browser.xlsx(PAGE + ".xlsx?year=2026");
		assertThat(rows).hasSize(2);
		return rows.get(1).get(rows.get(0).indexOf("giorni"));
	}

	private static BigDecimal sum(List<List<String>> rows, int column) {
		return rows.stream()
			.skip(1)
			.map((row) -> row.get(column))
			.filter((cell) -> !cell.isEmpty())
			.map((cell) -> new BigDecimal(cell.replace(',', '.')))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static List<String> figures(HtmlPage page, String quarter) {
		return texts(page, "tr[data-quarter='" + quarter + "'] > *");
	}

	private List<String> listed(String query) {
		return texts(this.browser.page(Role.FINANCE, PAGE + query), "tr[data-mandate] td.nowrap");
	}

	private void documents(String... rows) {
		rows("codice_documento;tipo;numero;importo;iva_split;ritenuta;data_scadenza;stato;data_stato;"
				+ "tipo_sospensione;data;protocollo;codice_ufficio;partita_iva", ";01/01/2026;2026/77;VIA;" + FIRM,
				rows);
	}

	private void mandates(String... rows) {
		rows("numero;importo;importo_ritenute;codice_documento;importo_documento;data_trasmissione;data_pagamento;"
				+ "stato;data_stato;esercizio;data_mandato;modalita_pagamento;causale;partita_iva",
				";2026;01/01/2026;Bonifico;Saldo;" + FIRM, rows);
	}

	private void rows(String header, String rest, String... rows) {
		String[] lines = new String[rows.length + 1];
		lines[0] = header;
		for (int i = 0; i < rows.length; i++) {
			lines[i + 1] = rows[i] + rest;
		}
		taken(lines);
	}

	private void taken(String... lines) {
		assertThat(this.bench.take(lines)).extracting("state", "rows_rejected").containsExactly("TAKEN", 0L);
	}

}
