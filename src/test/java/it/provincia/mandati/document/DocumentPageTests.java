// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.importing.ImportBench;
import it.provincia.mandati.platform.Rome;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of one document: from facts as they are stated to what its creditor reads.
 */
@ApplicationTest
@Import({ ImportBench.class, StatedFacts.class, CreditorBrowser.class })
class DocumentPageTests {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	@Autowired
	StatedFacts facts;

	@Autowired
	CreditorBrowser browser;

	@BeforeEach
	void noFacts() {
		this.facts.none();
	}

	@Test
	void whileNoMandateStandsItSaysWhoHasTheFileAndHowToReachThem() {
		this.facts.document("numero=FT 12", "data_ricezione=30/3/2026", "protocollo=2026/77", "stato=REGISTRATO",
				"data_stato=2/4/2026", "cig=ZB1", "cup=E51", "oggetto=Sfalcio");
		HtmlPage page = page();
		assertThat(CreditorBrowser.attribute(page, "main", "data-id"))
			.isEqualTo(Long.toString(this.facts.position("D1")));
		assertThat(CreditorBrowser.attribute(page, "main", "data-status")).isEqualTo("IN_PROGRESS");
		assertThat(CreditorBrowser.text(page, "h1")).isEqualTo("Fattura FT 12");
		assertThat(CreditorBrowser.texts(page, ".callout > *")).containsExactly("In breve",
				"La fattura è registrata dal 02/04/2026 e la sta esaminando il Settore Viabilità. Il passo successivo è la liquidazione.",
				"Che cosa devi fare",
				"Per ora non devi fare nulla: con la liquidazione l’ufficio approva il pagamento.",
				"Chi ha la pratica: Settore Viabilità", "Telefono 0372 406123 E-mail via@example.it");
		assertThat(CreditorBrowser.attribute(page, ".callout a", "href"))
			.isEqualTo("tel:+390372406123 | mailto:via@example.it");
		assertThat(CreditorBrowser.texts(page, ".tracker li")).containsExactly("Ricevuta (completato) 30/03/2026",
				"Registrata (fase attuale) 02/04/2026", "Liquidata (non ancora)", "Mandato emesso (non ancora)",
				"Pagata (non ancora)");
		assertThat(CreditorBrowser.texts(page, ".summary-list > div")).containsExactly("OggettoSfalcio",
				"Importo1.000,00 €", "Pagato finora0,00 €", "Da pagare1.000,00 €", "Data27/03/2026",
				"Ricevuto il30/03/2026", "Protocollo2026/77", "CIGZB1", "CUPE51");
		assertThat(CreditorBrowser.texts(page, ".timeline li")).containsExactly("Registrata 02/04/2026",
				"Ricevuta 30/03/2026");
	}

	@Test
	void anOfficeWithoutContactsLeadsToTheFrontOffice() {
		this.facts.document("codice_ufficio=XYZ");
		HtmlPage page = page();
		assertThat(CreditorBrowser.text(page, ".callout h3:last-of-type")).isEqualTo("Chi ha la pratica: XYZ");
		assertThat(CreditorBrowser.text(page, ".callout li:first-child")).isEqualTo("Telefono 0372 4061");
	}

	@Test
	void aStepThatTheDataDoNotKnowIsLeftOut() {
		this.facts.document("tipo=CONTRIBUTO", "stato=LIQUIDATO", "data_stato=20/4/2026");
		assertThat(CreditorBrowser.texts(page(), ".tracker li")).containsExactly("Liquidato (fase attuale) 20/04/2026",
				"Mandato emesso (non ancora)", "Pagato (non ancora)");
	}

	@Test
	void aSuspensionTakesThePlaceOfTheStepThatWasNextWithItsCauseAndRemedy() {
		this.facts.document("data_ricezione=30/3/2026", "stato=REGISTRATO", "data_stato=2/4/2026");
		this.facts.document("data_ricezione=30/3/2026", "stato=SOSPESO", "data_stato=10/4/2026",
				"tipo_sospensione=DURC", "motivo=DURC scaduto");
		HtmlPage page = page();
		assertThat(CreditorBrowser.text(page, ".callout-warning .told")).isEqualTo(
				"La fattura è sospesa dal 10/04/2026. Serve la conferma che i tuoi versamenti a INPS e INAIL sono in regola (DURC). Motivo indicato: «DURC scaduto». L’esame riprende quando il DURC è in regola.");
		assertThat(CreditorBrowser.texts(page, ".tracker li")).containsExactly("Ricevuta (completato) 30/03/2026",
				"Registrata (completato) 02/04/2026",
				"Sospesa (fermo qui) 10/04/2026 Verifica della regolarità contributiva (DURC) «DURC scaduto» Metti in regola la tua posizione con INPS e INAIL, poi avvisa chi ha la pratica.",
				"Mandato emesso (non ancora)", "Pagata (non ancora)");
		assertThat(CreditorBrowser.texts(page, ".timeline li")).containsExactly(
				"Sospesa 10/04/2026 Verifica della regolarità contributiva (DURC) «DURC scaduto»",
				"Registrata 02/04/2026", "Ricevuta 30/03/2026");
	}

	@ParameterizedTest
	@CsvSource({ "RESPINTO, Respinta", "ANNULLATO, Annullata" })
	void afterAFinalStopNothingIsToCome(String state, String step) {
		this.facts.document("data_ricezione=30/3/2026", "stato=" + state, "data_stato=10/4/2026", "motivo=CIG errato");
		assertThat(CreditorBrowser.texts(page(), ".tracker li")).satisfiesExactly(
				(received) -> assertThat(received).isEqualTo("Ricevuta (completato) 30/03/2026"),
				(stopped) -> assertThat(stopped).startsWith(step + " (fermo qui) 10/04/2026 «CIG errato» Se "));
	}

	@Test
	void aPaymentIsToldFromGrossToNetWithItsLineItsReceiptAndItsHistory() {
		this.facts.document("iva_split=180", "data_ricezione=30/3/2026", "data_scadenza=29/4/2026", "stato=LIQUIDATO",
				"data_stato=20/4/2026");
		this.facts.mandate("codice_documento=D1", "importo_ritenute=180", "data_trasmissione=28/4/2026",
				"data_pagamento=2/5/2026", "numero_quietanza=0004263", "stato=PAGATO");
		HtmlPage page = page();
		assertThat(CreditorBrowser.text(page, ".told")).isEqualTo(
				"La fattura è stata pagata il 02/05/2026: 820,00 €. Modalità: Bonifico SEPA, IBAN che termina con 3456. È meno dell’importo lordo: più sotto trovi dove è andata la differenza.");
		assertThat(CreditorBrowser.texts(page, ".tracker .done")).containsExactly("Ricevuta (completato) 30/03/2026",
				"Liquidata (completato) 20/04/2026", "Mandato emesso (completato) 24/04/2026 n. 2026/2214",
				"Pagata (completato) 02/05/2026");
		assertThat(CreditorBrowser.texts(page, ".ladder tr")).containsExactly("Importo lordo1.000,00 €",
				"IVA che l’ente versa direttamente allo Stato (scissione dei pagamenti) -180,00 €",
				"Quanto arriva a te 820,00 €");
		assertThat(CreditorBrowser.texts(page, "#details ~ .summary-list > div")).contains("Pagato finora820,00 €",
				"Da pagare0,00 €", "Scadenza 29/04/2026, pagamento 3 giorni dopo la scadenza");
		assertThat(CreditorBrowser.text(page, ".paying-lines h3")).isEqualTo("Mandato 2026/2214 del 24/04/2026 Pagato");
		assertThat(CreditorBrowser.texts(page, ".paying-lines dl > div")).containsExactly("Quota lorda 1.000,00 €",
				"Quota netta820,00 €", "Modalità Bonifico SEPA, IBAN che termina con 3456",
				"Inviato alla banca il28/04/2026", "CausaleSaldo fattura",
				"Pagamenti 02/05/2026 820,00 € pagati, quietanza 0004263");
		assertThat(CreditorBrowser.texts(page, ".timeline li")).containsExactly(
				"Pagamento con il mandato 2026/2214 820,00 € 02/05/2026 quietanza 0004263",
				"Mandato 2026/2214 inviato alla banca 28/04/2026",
				"Mandato 2026/2214 emesso 1.000,00 € 24/04/2026 820,00 € netti", "Liquidata 20/04/2026",
				"Ricevuta 30/03/2026");
		assertThat(page.asXml()).doesNotContain("IT60");
	}

	@Test
	void ofAPaymentSharedWithOthersItShowsItsOwnPartAndLinksTheOthers() {
		this.facts.document("codice_documento=D1", "numero=FT 1", "importo=600");
		this.facts.document("codice_documento=D2", "numero=FT 2", "importo=400");
		this.facts.document("codice_documento=D3", "numero=NC 3", "importo=100", "tipo=NOTA_CREDITO");
		this.facts.document("codice_documento=D4", "numero=ALTRUI", "importo=100",
				"codice_fiscale=" + StatedFacts.THEIRS);
		this.facts.mandate(new TreeMap<>(Map.of("D1", "600", "D2", "400", "D3", "-100", "D4", "100")),
				"data_pagamento=2/5/2026", "importo_pagato=500", "numero_quietanza=77");
		HtmlPage page = this.browser.page(ours(), "/documents/" + this.facts.position("D1") + "?q=ft&page=2");
		assertThat(CreditorBrowser.texts(page, ".paying-lines dl > div"))
			.startsWith("Quota lorda 600,00 € su 1.000,00 € del mandato", "Pagato300,00 €")
			.contains("Pagamenti 02/05/2026 300,00 € pagati, quota di un pagamento di 500,00 €, quietanza 77");
		assertThat(CreditorBrowser.texts(page, ".others li")).containsExactly("Fattura FT 2 400,00 €",
				"Nota di credito NC 3 -100,00 €", "Altro 2026/2214 100,00 €");
		assertThat(CreditorBrowser.attribute(page, ".others a", "href")).isEqualTo(
				"/documents/" + this.facts.position("D2") + "?q=ft&page=2 | /documents/" + this.facts.position("D3")
						+ "?q=ft&page=2 | /documents/" + this.facts.lineOf(StatedFacts.OURS) + "?q=ft&page=2");
		assertThat(CreditorBrowser.text(page, "main")).doesNotContain("ALTRUI");
	}

	@Test
	void ofALineThatPaysVeryManyOnlyTheLargestAreNamed() {
		Map<String, String> parts = new TreeMap<>();
		for (int number = 10; number < 40; number++) {
			this.facts.document("codice_documento=D" + number, "numero=FT " + number, "importo=" + number);
			parts.put("D" + number, Integer.toString(number));
		}
		this.facts.mandate(parts);
		HtmlPage page = this.browser.page(ours(), "/documents/" + this.facts.position("D10"));
		assertThat(CreditorBrowser.texts(page, ".others li")).hasSize(21)
			.startsWith("Fattura FT 39 39,00 €")
			.endsWith("Fattura FT 20 20,00 €", "tutti i documenti del mandato");
		assertThat(CreditorBrowser.attribute(page, ".others li:last-child a", "href"))
			.isEqualTo("/documents?q=2026/2214");
	}

	@Test
	void theTreasurersJournalSpeaksInPlaceOfTheMandateRow() {
		this.facts.document();
		this.facts.mandate("codice_documento=D1", "importo_ritenute=200", "data_pagamento=1/5/2026");
		this.facts.journal(1, "EXECUTED", "2026-05-03", "600", "Q1");
		this.facts.journal(2, "EXECUTED", "2026-05-04", "400", "Q2");
		this.facts.journal(3, "RETURNED", "2026-05-09", "400", "0000000");
		HtmlPage page = page();
		assertThat(CreditorBrowser.texts(page, ".movements li")).containsExactly(
				"03/05/2026 480,00 € pagati, quietanza Q1", "04/05/2026 320,00 € pagati, quietanza Q2",
				"09/05/2026 320,00 € tornati indietro");
		assertThat(CreditorBrowser.text(page, ".told")).isEqualTo(
				"Il pagamento di 320,00 € con il mandato 2026/2214 è tornato indietro il 09/05/2026. Un’altra parte, 480,00 €, è stata pagata. Il passo successivo è un nuovo pagamento.");
		assertThat(CreditorBrowser.text(page, ".tracker .stopped")).isEqualTo(
				"Pagamento non riuscito (fermo qui) 09/05/2026 Controlla l’IBAN usato, che termina con 3456: se è sbagliato o il conto è chiuso, comunicaci per iscritto quello giusto.");
		assertThat(CreditorBrowser.texts(page, ".timeline li")).startsWith(
				"Pagamento tornato indietro (mandato 2026/2214) 320,00 € 09/05/2026",
				"Pagamento con il mandato 2026/2214 320,00 € 04/05/2026 quietanza Q2");
	}

	@Test
	void aFailureSaysWhyAndWhatToDo() {
		this.facts.document();
		this.facts.mandate("codice_documento=D1", "data_trasmissione=28/4/2026", "stato=NON_ESEGUIBILE",
				"data_stato=5/5/2026", "motivo=Conto estinto");
		HtmlPage page = page();
		assertThat(CreditorBrowser.text(page, ".callout-warning .told")).isEqualTo(
				"Il 05/05/2026 la banca non ha potuto eseguire il mandato 2026/2214, di 1.000,00 €. Motivo indicato: «Conto estinto». Il passo successivo è un nuovo pagamento.");
		assertThat(CreditorBrowser.text(page, ".callout h3:last-of-type")).isEqualTo("A chi rivolgersi");
		assertThat(CreditorBrowser.text(page, ".tracker .stopped")).contains("05/05/2026 «Conto estinto» Controlla");
		assertThat(CreditorBrowser.texts(page, ".timeline li"))
			.startsWith("Mandato 2026/2214 non eseguito dalla banca 05/05/2026 «Conto estinto»");
	}

	@Test
	void ofALinePaidToSomebodyElseOnlyItsPartIsShown() {
		this.facts.document("importo=100");
		this.facts.document("codice_documento=D2", "importo=677", "codice_fiscale=" + StatedFacts.THEIRS);
		this.facts.mandate(new TreeMap<>(Map.of("D1", "100", "D2", "677")), "importo=777", "importo_ritenute=7.77",
				"codice_fiscale=" + StatedFacts.THEIRS, "data_pagamento=2/5/2026", "numero_quietanza=RISERVATA",
				"stato=PAGATO", "data_stato=2/5/2026", "motivo=Nota riservata");
		HtmlPage page = page();
		assertThat(CreditorBrowser.text(page, ".told"))
			.startsWith("La fattura è stata pagata a un altro soggetto il 02/05/2026: 99,00 €. Succede quando");
		assertThat(CreditorBrowser.texts(page, ".ladder tr")).containsExactly("Importo lordo100,00 €",
				"Trattenute sul mandato -1,00 €",
				"Pagato a un altro soggetto (credito ceduto, o somme versate al posto tuo per esempio a INPS, INAIL o alla riscossione) -99,00 €",
				"Quanto arriva a te 0,00 €");
		assertThat(CreditorBrowser.text(page, ".paying-lines")).contains("Beneficiarioaltro soggetto", "100,00 €");
		assertThat(CreditorBrowser.text(page, "main")).doesNotContain("777", "7,77", "769", "3456", "RISERVATA",
				"Nota riservata", "677");
	}

	@Test
	void anIbanTypedIntoATextIsMasked() {
		this.facts.document("importo=100", "oggetto=Rif. IT60 X054 2811 1010 0000 0123 456", "stato=LIQUIDATO",
				"data_stato=20/4/2026", "motivo=Su IT60X0542811101000000123456");
		this.facts.mandate("codice_documento=D1", "importo=100", "codice_fiscale=" + StatedFacts.THEIRS,
				"causale=Cessione su IT60X0542811101000000123456 di FT 1",
				"modalita_pagamento=Bonifico IT60X0542811101000000123456", "stato=NON_ESEGUIBILE",
				"motivo=IBAN IT60X0542811101000000123456 errato");
		HtmlPage page = page();
		assertThat(CreditorBrowser.text(page, "main")).contains("Cessione su …3456 di FT 1", "Rif. …3456", "«Su …3456»",
				"Bonifico …3456");
		assertThat(page.asXml()).doesNotContain("0542811101", "5428 1110", "2811 1010");
		assertThat(CreditorBrowser.text(this.browser.page(ours(), "/documents"), "main")).contains("Rif. …3456");
	}

	@Test
	void aDeadLineIsToldAndTheFileIsWithItsOfficeAgain() {
		this.facts.document("stato=LIQUIDATO", "data_stato=20/4/2026");
		this.facts.mandate("codice_documento=D1", "stato=ANNULLATO", "data_stato=27/4/2026", "motivo=Doppia emissione");
		HtmlPage page = page();
		assertThat(CreditorBrowser.text(page, ".told")).isEqualTo(
				"La fattura è liquidata dal 20/04/2026: il Settore Viabilità ne ha approvato il pagamento. Il mandato 2026/2214, che la pagava, è stato annullato il 27/04/2026. Motivo indicato: «Doppia emissione». Il passo successivo è un nuovo mandato di pagamento.");
		assertThat(CreditorBrowser.text(page, ".paying-lines h3"))
			.isEqualTo("Mandato 2026/2214 del 24/04/2026 Annullato");
		assertThat(CreditorBrowser.texts(page, ".timeline li"))
			.startsWith("Mandato 2026/2214 annullato 27/04/2026 «Doppia emissione»");
	}

	@Test
	void aMandateLineWithoutDocumentIsAPageOfItsOwn() {
		this.facts.mandate("tipo=CONTRIBUTO", "causale=Contributo sport", "data_trasmissione=28/4/2026");
		HtmlPage page = this.browser.page(ours(), "/documents/" + this.facts.lineOf(StatedFacts.OURS));
		assertThat(CreditorBrowser.text(page, "h1")).isEqualTo("Contributo 2026/2214");
		assertThat(CreditorBrowser.text(page, ".told")).startsWith(
				"Il contributo è in pagamento con il mandato 2026/2214, che è alla banca dell’ente dal 28/04/2026.");
		assertThat(CreditorBrowser.texts(page, ".tracker li"))
			.containsExactly("Mandato emesso (fase attuale) 24/04/2026 n. 2026/2214", "Pagato (non ancora)");
		assertThat(CreditorBrowser.texts(page, ".timeline li")).hasSize(2);
	}

	@Test
	void aCreditNoteIsUsedRatherThanPaid() {
		this.facts.document("importo=1100");
		this.facts.document("codice_documento=D2", "tipo=NOTA_CREDITO", "numero=NC 2", "importo=100");
		this.facts.mandate(new TreeMap<>(Map.of("D1", "1100", "D2", "-100")), "data_pagamento=2/5/2026");
		HtmlPage page = this.browser.page(ours(), "/documents/" + this.facts.position("D2"));
		assertThat(CreditorBrowser.text(page, ".told")).isEqualTo(
				"La nota di credito è stata usata il 02/05/2026: ha ridotto di 100,00 € quanto ti è stato pagato (mandato 2026/2214).");
		assertThat(CreditorBrowser.text(page, ".tracker li:last-child")).isEqualTo("Usata (completato) 02/05/2026");
		assertThat(CreditorBrowser.text(page, ".timeline li:first-child"))
			.startsWith("Sottrazione dal pagamento con il mandato 2026/2214 100,00 €");
	}

	@ParameterizedTest
	@CsvSource({ "12, mancano 12 giorni", "1, manca un giorno", "0, scade oggi", "-1, passata da un giorno",
			"-12, passata da 12 giorni" })
	void theDaysToTheDueDateAreCountedInRome(int days, String words) {
		String due = LocalDate.now(Rome.ZONE).plusDays(days).format(DAY);
		this.facts.document("data_scadenza=" + due);
		assertThat(CreditorBrowser.texts(page(), ".summary-list > div")).contains("Scadenza " + due + ", " + words);
	}

	@Test
	void theWayBackKeepsTheListsQueryAndNothingElse() {
		this.facts.document();
		HtmlPage page = this.browser.page(ours(), "/documents/" + this.facts.position("D1")
				+ "?q=a%20b&type=INVOICE&type=OTHER&from=x&sort=number&dir=asc&size=10&page=3&back=https://evil.example&lang=it");
		assertThat(CreditorBrowser.attribute(page, ".back a", "href"))
			.isEqualTo("/documents?q=a%20b&type=INVOICE&type=OTHER&from=x&sort=number&dir=asc&size=10&page=3");
		assertThat(CreditorBrowser.attribute(page(), ".back a", "href")).isEqualTo("/documents");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "999999999999", "99999999999999999999999", "-1", "abc", "1e3", "1.pdf", "%00", "%20",
			"1;x=1", "0x1", "%D9%A1" })
	void anIdThatIsNoPositionOfHisIsNotFound(String id) {
		assertThat(this.browser.get(ours(), "/documents/" + id).getResponse().getStatus()).isIn(400, 404);
	}

	@Test
	void anotherCreditorsPositionIsNotFoundByTheSamePage() {
		this.facts.document("numero=SEGRETO", "codice_fiscale=" + StatedFacts.THEIRS);
		long others = this.facts.position("D1");
		assertThat(this.browser.get(ours(), "/documents/" + others)).hasStatus(404);
		assertThat(this.browser.get(ours(), "/documents/" + others).getResponse().getErrorMessage())
			.isEqualTo(this.browser.get(ours(), "/documents/999999999").getResponse().getErrorMessage());
		assertThat(CreditorBrowser.text(this.browser.page(ours(), "/documents?q=segreto"), "main"))
			.doesNotContain("SEGRETO");
	}

	@Test
	void theEnglishPageIsEnglishThroughout() {
		this.facts.document("tipo=PARCELLA", "ritenuta=200", "data_ricezione=30/3/2026", "data_scadenza=29/4/2026",
				"stato=LIQUIDATO", "data_stato=20/4/2026");
		this.facts.mandate("codice_documento=D1", "importo_ritenute=200", "data_trasmissione=28/4/2026",
				"data_pagamento=2/5/2026", "importo_pagato=300", "numero_quietanza=1");
		HtmlPage page = this.browser.page(ours(), "/documents/" + this.facts.position("D1") + "?lang=en");
		assertThat(CreditorBrowser.text(page, "h1")).isEqualTo("Fee note FT 1");
		assertThat(CreditorBrowser.text(page, ".told")).isEqualTo(
				"The fee note has been paid in part: 300,00 € of 800,00 € (last payment on 02/05/2026). 500,00 € is still to come. The rest is being paid by payment order 2026/2214, which has been with our bank since 28/04/2026. The next step is the payment by the bank.");
		assertThat(CreditorBrowser.texts(page, "h2")).startsWith("In short", "How far the payment has got",
				"From gross to what you receive", "Details", "Payment orders", "What has happened");
		assertThat(CreditorBrowser.text(page, "main")).doesNotContain("??", "andato", "pagat");
	}

	private long ours() {
		return this.facts.creditor(StatedFacts.OURS);
	}

	private HtmlPage page() {
		return this.browser.page(ours(), "/documents/" + this.facts.position("D1"));
	}

}
