// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.List;
import java.util.Map;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.ledger.LedgerMother;
import org.htmlunit.html.HtmlPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static it.provincia.mandati.document.CreditorBrowser.text;
import static it.provincia.mandati.document.CreditorBrowser.texts;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the staff find a creditor by whatever somebody at the desk has in hand. Each test
 * invents words of its own, because others have creditors on the same database.
 */
@ApplicationTest
@Import(LedgerMother.class)
class LookUpTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	LedgerMother mother;

	@Autowired
	JdbcTemplate jdbc;

	Clerk clerk;

	@BeforeEach
	void aClerk() {
		this.clerk = new Clerk(this.mvc, Role.URP);
	}

	@ParameterizedTest
	@EnumSource(names = { "URP", "FINANCE", "ADMIN" })
	void thePageAsksWithoutPuttingAnythingIntoAnAddressAndSaysThatItIsRecorded(Role role) {
		String number = People.number();
		creditor("Vetreria Quaglia", null, number);
		HtmlPage page = new Clerk(this.mvc, role).found(number);
		assertThat(text(page, "tbody th")).isEqualTo("Vetreria Quaglia");
		assertThat(page.querySelectorAll("form[method=post][action='/staff/creditors'] input[name=q]")).hasSize(1);
		assertThat(text(page, "main")).contains("Ogni ricerca è registrata", "non viene conservato");
		assertThat(page.querySelector("tbody a").getAttributes().getNamedItem("href").getNodeValue())
			.matches("/staff/creditors/\\d+");
	}

	@Test
	void aCodeIsFoundHoweverItIsWrittenAndTheHitSaysWhatItIs() {
		String code = People.personCode();
		String number = People.number();
		creditor("Officina Sbardella", code, number);
		assertThat(rows(" " + code.toLowerCase().replaceFirst("(.{6})(.{5})", "$1 $2 ")))
			.containsExactly("Officina Sbardella | " + number + " | " + code + " | Crema (CR) | Codice fiscale");
		assertThat(rows("IT " + number.replaceFirst("(.{4})", "$1.")))
			.containsExactly("Officina Sbardella | " + number + " | " + code + " | Crema (CR) | Partita IVA");
	}

	@Test
	void aVatGroupIsFoundWhole() {
		String number = People.number();
		creditor("Gruppo Alfa", People.number(), number);
		creditor("Gruppo Beta", People.number(), number);
		assertThat(names(number)).containsExactlyInAnyOrder("Gruppo Alfa", "Gruppo Beta");
	}

	@ParameterizedTest
	@CsvSource({ "FT/77é bis,Numero di documento", "ft/77E  BIS,Numero di documento", "2026/0004711-X,Protocollo",
			"zy1234567x,CIG", "zz7654321z,CIG", "2097/4711,Mandato", "4711/2097,Mandato", "2097 / 4711,Mandato",
			"4711,Mandato" })
	void aWholeReferenceLeadsToItsCreditorAndSaysNothingElseOfIt(String typed, String kind) {
		long creditor = creditor("Cantiere delle Prove", People.number(), null);
		long document = document(creditor, "FT/77é Bis", "2026/0004711-x", "ZY1234567X");
		long line = this.mother.line(creditor, 2097, 4711).amount("98765.43", null).save();
		this.jdbc.update("update mandate_line set cig = 'ZZ7654321Z' where id = ?", line);
		try {
			HtmlPage page = this.clerk.found(typed);
			assertThat(texts(page, "tbody tr")).singleElement()
				.asString()
				.startsWith("Cantiere delle Prove")
				.endsWith(" " + kind);
			assertThat(page.asXml()).doesNotContain("98.765", "98765", "Sussidio", "Saldo", "1.234,56");
		}
		finally {
			this.jdbc.update("delete from mandate_line where id = ?", line);
			this.jdbc.update("delete from position where document_id = ?", document);
			this.jdbc.update("delete from document where id = ?", document);
		}
	}

	@Test
	void aMandateLeadsToItsPayeeAndToWhoseDocumentItPays() {
		long supplier = creditor("Fornace Lodigiana", People.number(), null);
		long bank = creditor("Banca Cessionaria", People.number(), null);
		long document = document(supplier, "N1", null, null);
		long line = this.mother.line(bank, 2096, 8123).save();
		this.jdbc.update("insert into allocation (line_id, document_code, document_id) values (?, 'X', ?)", line,
				document);
		assertThat(names("2096/8123")).containsExactlyInAnyOrder("Fornace Lodigiana", "Banca Cessionaria");
		assertThat(names("2095/8123")).isEmpty();
	}

	@Test
	void whatWaitsForItsCreditorLeadsToNobody() {
		long document = document(creditor("Nessuno", People.number(), null), "PARCHEGGIATO-1", "PP-1", null);
		this.jdbc.update("update document set creditor_id = null where id = ?", document);
		this.mother.line(null, 2094, 31).save();
		assertThat(names("PARCHEGGIATO-1")).isEmpty();
		assertThat(names("PP-1")).isEmpty();
		assertThat(names("2094/31")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Brambilluzzi,Nome", "brÀmbilluzzi,Nome", "mbilluz,Nome", "Impianti Brambil,Nome",
			"Brambiluzi,Nome simile", "Brambliluzzi,Nome simile", "Bramvilluzzi Impianti,Nome simile",
			"Brambilluzzi Impianti,Nome simile", "impianti brambillùzzy,Nome simile" })
	void aNameIsFoundByAPartOfItAndBearsASlip(String typed, String kind) {
		creditor("Impianti Brambillüzzi & C. s.n.c.", People.number(), null);
		assertThat(texts(this.clerk.found(typed), "tbody tr").get(0)).startsWith("Impianti Brambillüzzi")
			.endsWith(" " + kind);
	}

	@Test
	void twoLettersAreTheBeginningOfANameOrOfAWordInIt() {
		creditor("Xq Trasporti", People.number(), null);
		creditor("Autolinee Xq", People.number(), null);
		creditor("Baxqua", People.number(), null);
		assertThat(names("xq")).containsExactly("Xq Trasporti", "Autolinee Xq");
	}

	@Test
	void theCodeComesFirstThenReferencesThenNamesTheNearestFirst() {
		String number = People.number();
		creditor("Ditta " + number + " Nominata", People.number(), null);
		creditor("Zeta Codificata", null, number);
		long referred = creditor("Alfa Citata", People.number(), null);
		document(referred, "A", number, null);
		assertThat(names(number)).containsExactly("Zeta Codificata", "Alfa Citata", "Ditta " + number + " Nominata");
		creditor("Pellicciotta", People.number(), null);
		creditor("Pellicciotta e Nipoti di Vescovato", People.number(), null);
		creditor("Pelliciotti Carni", People.number(), null);
		assertThat(names("pellicciotta")).containsExactly("Pellicciotta", "Pellicciotta e Nipoti di Vescovato",
				"Pelliciotti Carni");
	}

	@Test
	void whoIsFoundInSeveralWaysStandsOnceWithAllOfThem() {
		long creditor = creditor("Tuttofare 88Q Giardini", People.number(), null);
		document(creditor, "88Q", "88q", "88Q");
		assertThat(rows("88Q")).singleElement().asString().endsWith("Numero di documento, Protocollo, CIG, Nome");
	}

	@Test
	void noMoreThanFiftyAreShownAndHowToNarrowTheSearchIsSaid() {
		for (int i = 0; i < 51; i++) {
			creditor("Wolframio " + i, People.number(), null);
		}
		HtmlPage page = this.clerk.found("wolframio");
		assertThat(page.querySelectorAll("tbody tr")).hasSize(50);
		assertThat(text(page, "#results")).contains("I primi 50 creditori", "Per restringere la ricerca");
		assertThat(lastLine()).containsEntry("detail", "50+");
		HtmlPage narrow = this.clerk.found("wolframio 17");
		assertThat(texts(narrow, "tbody th").get(0)).isEqualTo("Wolframio 17");
	}

	@Test
	void whereNothingIsFoundThePageSaysWhatToTry() {
		HtmlPage page = this.clerk.found("qxwzkjy vvbnmx");
		assertThat(page.querySelectorAll("table")).isEmpty();
		assertThat(text(page, "#results")).contains("Nessun creditore trovato", "2026/123");
		assertThat(lastLine()).containsEntry("detail", "0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "x", " è ", "%", "%%%%", "__", "\u0000", "a\u0000", "\uD83D\uDE00\uD83D\uDE00",
			"-/-" })
	void tooLittleIsRefusedInWordsAndLooksUpNobody(String typed) {
		HtmlPage page = this.clerk.found(typed);
		assertThat(page.getTitleText()).startsWith("Errore: ");
		assertThat(text(page, "#q-error")).contains("almeno due lettere o cifre");
		assertThat(page.querySelectorAll("#results")).isEmpty();
		assertThat(linesOfTheTrail()).isZero();
	}

	@Test
	void tooMuchIsRefusedInWords() {
		for (String typed : List.of("a".repeat(201), "a".repeat(10_000), "%".repeat(10_000))) {
			assertThat(text(this.clerk.found(typed), ".error-summary")).contains("al massimo 200 caratteri")
				.doesNotContain("almeno due");
		}
		assertThat(this.clerk.lookUp("a b ".repeat(50))).hasStatusOk().bodyText().contains("id=\"results\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ab%", "a_b!", "'; drop table creditor; --", "ab\u0000cd", "ab\uD800", "\\\\ab\\",
			"999999999999999999/999999999999999999", "9999999999999999999999/1", "00/00", "％％ａｂ", "<script>ab",
			"${7*7}ab", "a\r\nb", "ab:cd ?", "\u202eab" })
	void whateverIsTypedIsLookedForAsText(String typed) {
		assertThat(this.clerk.lookUp(typed)).hasStatusOk()
			.bodyText()
			.contains("id=\"results\"")
			.doesNotContain("<script>ab", "49ab");
		assertThat(linesOfTheTrail()).isEqualTo(1);
	}

	@Test
	void aPercentSignIsNoPlaceholder() {
		creditor("Sconto 30% Mercerie", People.number(), null);
		creditor("Sconto 30 Mercerie", People.number(), null);
		assertThat(rows("sconto 30%").get(0)).startsWith("Sconto 30% Mercerie").endsWith(" Nome");
	}

	@Test
	void theTrailTellsWhoLookedAndHowManyWereFoundAndNotForWhat() {
		String number = People.number();
		creditor("Segheria Spiona", null, number);
		this.clerk.lookUp(number);
		assertThat(lastLine()).containsEntry("action", "LOOKED_UP")
			.containsEntry("outcome", "SUCCESS")
			.containsEntry("role", "URP")
			.containsEntry("detail", "1")
			.containsEntry("creditor_id", null)
			.containsEntry("target", null);
		assertThat(lastLine().toString()).doesNotContain(number, "Spiona");
	}

	@Test
	void whereTheTrailTakesNoLineNothingIsFound() {
		creditor("Tipografia Muta", People.number(), null);
		SilencedTrail.during(() -> assertThat(this.clerk.lookUp("tipografia muta")).failure()
			.rootCause()
			.hasMessageContaining("no space left on device"), this.clerk.account(), this.jdbc);
		assertThat(names("tipografia muta")).containsExactly("Tipografia Muta");
	}

	private List<String> names(String typed) {
		return texts(this.clerk.found(typed), "tbody th");
	}

	private List<String> rows(String typed) {
		return this.clerk.found(typed)
			.querySelectorAll("tbody tr")
			.stream()
			.map((row) -> String.join(" | ",
					row.querySelectorAll("th, td").stream().map((cell) -> text(cell)).toList()))
			.toList();
	}

	private long creditor(String name, @Nullable String taxCode, @Nullable String vatNumber) {
		return this.jdbc.queryForObject("""
				insert into creditor (name, tax_code, vat_number, town, province) values (?, ?, ?, 'Crema', 'CR')
				returning id""", Long.class, name, taxCode, vatNumber);
	}

	private long document(long creditor, String number, @Nullable String protocol, @Nullable String cig) {
		long position = this.mother.position(creditor).number(number).amount("1234.56").save();
		return this.jdbc.queryForObject("""
				update document set protocol = ?, cig = ?, subject = 'Sussidio per le cure'
				where id = (select document_id from position where id = ?) returning id""", Long.class, protocol, cig,
				position);
	}

	private Map<String, Object> lastLine() {
		return this.jdbc.queryForMap("select * from audit_event where account_id = ? order by id desc limit 1",
				this.clerk.account());
	}

	private long linesOfTheTrail() {
		return this.jdbc.queryForObject("select count(*) from audit_event where account_id = ?", Long.class,
				this.clerk.account());
	}

}
