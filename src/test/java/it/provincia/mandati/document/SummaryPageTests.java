// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.importing.ImportBench;
import it.provincia.mandati.platform.Rome;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a creditor sees first. Days are counted back from the one on which the test runs.
 */
@ApplicationTest
@Import({ ImportBench.class, StatedFacts.class, CreditorBrowser.class })
class SummaryPageTests {

	private static final LocalDate TODAY = LocalDate.now(Rome.ZONE);

	@Autowired
	StatedFacts facts;

	@Autowired
	CreditorBrowser browser;

	@BeforeEach
	void nothing() {
		this.facts.none();
	}

	@Test
	void theFiguresSayWhatIsToComeWhatCameHowLongItTookAndWhatIsStopped() {
		this.facts.document("codice_documento=D1", "importo=1000", "data_ricezione=" + ago(41));
		this.facts.document("codice_documento=D2", "numero=FT 2", "importo=300", "data_ricezione=" + ago(20));
		this.facts.document("codice_documento=D3", "numero=FT 3", "importo=500", "stato=SOSPESO",
				"data_stato=" + ago(3));
		this.facts.document("codice_documento=D4", "numero=FT 4", "importo=40.50");
		paid("numero=1", "codice_documento=D1", "importo=1000", 0);
		paid("numero=2", "codice_documento=D2", "importo=300", 0);
		assertThat(figures()).containsExactly("540,50 € da pagare, per 2 documenti",
				"1.300,00 € pagati nel " + TODAY.getYear(),
				"31 giorni in media dal ricevimento al pagamento, su 2 documenti pagati negli ultimi 12 mesi",
				"1 documento sospeso");
	}

	@Test
	void whatCameBackIsNotPaidAndOldPaymentsMeasureNothing() {
		this.facts.document("codice_documento=D1", "importo=1000", "data=" + ago(600), "data_ricezione=" + ago(600));
		this.facts.document("codice_documento=D2", "numero=FT 2", "importo=300", "data_ricezione=" + ago(20));
		paid("numero=1", "codice_documento=D1", "importo=1000", 500);
		this.facts.mandate("numero=2", "codice_documento=D2", "importo=300", "importo_documento=300",
				"data_mandato=" + ago(0), "data_pagamento=" + ago(0), "stato=STORNATO", "data_stato=" + ago(0));
		assertThat(figures()).containsExactly("300,00 € da pagare, per 1 documento",
				"0,00 € pagati nel " + TODAY.getYear(), "0 documenti sospesi");
	}

	@Test
	void whatIsStoppedStandsFirstWithWhatToDo() {
		this.facts.document("codice_documento=D1", "data=" + ago(9), "stato=SOSPESO", "data_stato=" + ago(3),
				"tipo_sospensione=DURC");
		this.facts.document("codice_documento=D2", "numero=FT 2", "data=" + ago(400), "stato=RESPINTO",
				"data_stato=" + ago(300));
		this.facts.document("codice_documento=D3", "numero=FT 3", "data=" + ago(30), "stato=RESPINTO",
				"data_stato=" + ago(20));
		this.facts.document("codice_documento=D4", "numero=FT 4");
		HtmlPage page = page();
		assertThat(CreditorBrowser.texts(page, "[aria-labelledby=attention] li a")).containsExactly("Fattura FT 1",
				"Fattura FT 3");
		HtmlPage document = this.browser.page(ours(), "/documents/" + this.facts.position("D1"));
		String todo = CreditorBrowser.text(document, ".answer h3 + p");
		assertThat(todo).startsWith(CreditorBrowser.texts(page, ".todo").get(0)).isNotBlank();
	}

	@Test
	void ofManyThatAreStoppedFiveAreShownAndTheListHasTheRest() {
		for (int number = 1; number <= 6; number++) {
			this.facts.document("codice_documento=D" + number, "numero=FT " + number, "stato=SOSPESO");
		}
		HtmlPage page = page();
		assertThat(page.querySelectorAll("[aria-labelledby=attention] li")).hasSize(5);
		String rest = CreditorBrowser.attribute(page, "[aria-labelledby=attention] p a", "href");
		assertThat(this.browser.page(ours(), rest).querySelectorAll("tr[data-id]")).hasSize(6);
	}

	@Test
	void theNewsAreTheLastThingThatHappenedToEach() {
		this.facts.document("codice_documento=D1", "data_ricezione=" + ago(50), "stato=LIQUIDATO",
				"data_stato=" + ago(12));
		this.facts.document("codice_documento=D2", "numero=FT 2", "data_ricezione=" + ago(7));
		this.facts.document("codice_documento=D3", "numero=FT 3", "importo=300", "data_ricezione=" + ago(60));
		paid("numero=3", "codice_documento=D3", "importo=300", 2);
		assertThat(CreditorBrowser.texts(page(), "[aria-labelledby=news] li")).containsExactly(
				shown(2) + " Fattura FT 3 Pagamento con il mandato 2026/3, 300,00 €",
				shown(7) + " Fattura FT 2 Ricevuta", shown(12) + " Fattura FT 1 Liquidata");
	}

	@Test
	void theMonthsAreTheLastTwelveWithWhatCameAndWhatIsOpen() {
		this.facts.document("codice_documento=D1", "importo=1000", "data=" + ago(0));
		this.facts.document("codice_documento=D2", "numero=FT 2", "importo=250", "data=" + ago(0));
		paid("numero=2", "codice_documento=D2", "importo=250", 0);
		HtmlPage page = page();
		List<String> months = CreditorBrowser.texts(page, ".months tbody tr");
		assertThat(months).hasSize(12);
		assertThat(months.get(0)).startsWith(name(YearMonth.from(TODAY).minusMonths(11)) + " 0,00 € 0,00 €");
		assertThat(months.get(11)).startsWith(name(YearMonth.from(TODAY)) + " 250,00 € 1.000,00 €");
		assertThat(CreditorBrowser.attribute(page, ".months tr:last-child .bar-paid", "width")).isEqualTo("25.0");
		assertThat(CreditorBrowser.attribute(page, ".months tr:last-child .bar-due", "width")).isEqualTo("100.0");
	}

	@Test
	void ofSomebodyElseNothingIsSeen() {
		this.facts.document("codice_documento=D1", "codice_fiscale=" + StatedFacts.THEIRS, "stato=SOSPESO",
				"data_stato=" + ago(3), "data_ricezione=" + ago(3));
		this.facts.mandate("codice_fiscale=" + StatedFacts.THEIRS, "data_pagamento=" + ago(0));
		HtmlPage page = page();
		assertThat(CreditorBrowser.text(page, "main")).contains("0,00 € da pagare")
			.doesNotContain("FT 1", "1.000,00", "Richiedono attenzione", "Ultimi aggiornamenti", "Importi per mese");
	}

	private void paid(String number, String document, String amount, int daysAgo) {
		this.facts.mandate(number, document, amount, "importo_documento=" + amount.substring(8),
				"data_mandato=" + ago(daysAgo), "data_pagamento=" + ago(daysAgo));
	}

	private List<String> figures() {
		return CreditorBrowser.texts(page(), ".figures li");
	}

	private HtmlPage page() {
		return this.browser.page(ours(), "/summary");
	}

	private long ours() {
		return this.facts.creditor(StatedFacts.OURS);
	}

	private static String ago(int days) {
		return TODAY.minusDays(days).format(DateTimeFormatter.ofPattern("d/M/yyyy"));
	}

	private static String shown(int daysAgo) {
		return TODAY.minusDays(daysAgo).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
	}

	private static String name(YearMonth month) {
		String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ITALIAN);
		return name.substring(0, 1).toUpperCase(Locale.ITALIAN) + name.substring(1) + " " + month.getYear();
	}

}
