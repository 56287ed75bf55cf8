// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.Arrays;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.document.FileReading;
import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.LedgerMother;
import it.provincia.mandati.platform.PdfCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sheet that the person at the desk takes away.
 */
@ApplicationTest
@Import(LedgerMother.class)
class AnswerCardTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	LedgerMother mother;

	@Autowired
	JdbcTemplate jdbc;

	Clerk clerk;

	long creditor;

	@BeforeEach
	void anOpenPosition() {
		this.clerk = new Clerk(this.mvc, Role.URP);
		this.creditor = this.mother.creditor();
		this.clerk.open(this.creditor, "reason", "ASKED_BY_CREDITOR", "note", "Signora al banco");
	}

	@Test
	void itSaysWhereItStandsWhatToDoWhomToAskAndHowToLookOneself() throws Exception {
		long office = this.mother.office("Settore Strade", "strade@example.it", "0372 111");
		long document = this.mother.position(this.creditor)
			.number("FT 27")
			.office(office)
			.status(DocumentStatus.SUSPENDED)
			.save();
		this.mother.officeAct(document, "SUSPENDED", "2026-05-02", "DURC", "Manca il DURC");
		byte[] pdf = card(document, "");
		assertThat(FileReading.pdf(pdf))
			.contains("Provincia di Cremona", "Edil Esempio S.r.l.", "Fattura FT 27",
					"del 27/03/2026, 100,00 € – Sospeso", "02/05/2026", "Manca il DURC", "Che cosa devi fare",
					"Settore Strade, Telefono 0372 111, strade@example.it",
					"Ufficio relazioni con il pubblico, Telefono 0372 4061", "Come guardare da sé", "http://localhost",
					"non è una quietanza")
			.doesNotContain("Signora al banco", "abbreviato", this.clerk.account().toString());
		assertThat(LetterDesk.pages(pdf)).isEqualTo(1);
		assertThat(PdfCheck.faults(pdf)).isEmpty();
	}

	@Test
	void inEnglishItIsInEnglish() throws Exception {
		byte[] pdf = card(this.mother.position(this.creditor).save(), "?lang=en");
		assertThat(FileReading.pdf(pdf))
			.contains("Invoice FT 1", "of 27/03/2026, 100,00 € – In progress", "How to look yourself")
			.doesNotContain("Fattura", "Che cosa", "Stampato", "Come guardare");
		assertThat(PdfCheck.faults(pdf)).isEmpty();
	}

	@Test
	void itIsADownloadThatNobodyKeeps() {
		long document = this.mother.position(this.creditor).save();
		assertThat(this.clerk.get(this.creditor, "/documents/" + document + "/card.pdf")).hasStatusOk()
			.hasContentType("application/pdf")
			.hasHeader("Content-Disposition", "attachment; filename=\"risposta-" + document + ".pdf\"")
			.hasHeader("Cache-Control", "no-store");
	}

	@ParameterizedTest
	@EnumSource
	void itIsOnePageForEveryStatus(DocumentStatus status) throws Exception {
		byte[] pdf = card(this.mother.position(this.creditor).status(status).save(), "");
		assertThat(LetterDesk.pages(pdf)).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Mancano le pezze giustificative previste ", "W", "€ÀÈ&<>\"' ", "Ж", "\uD83D\uDE00",
			"m\u00ad" })
	void whateverOfficesWroteItIsOnePageAndSaysWhereItIsCut(String words) throws Exception {
		String much = words.repeat(4000 / words.length());
		long office = this.mother.office(much, "a".repeat(300) + "@example.it", "0372 ".repeat(80));
		long document = this.mother.position(this.creditor)
			.number(much.substring(0, 200))
			.office(office)
			.status(DocumentStatus.SUSPENDED)
			.save();
		this.mother.officeAct(document, "SUSPENDED", "2026-05-02", "DURC", much);
		this.jdbc.update("update creditor set name = ? where id = ?", much, this.creditor);
		byte[] pdf = card(document, "");
		assertThat(LetterDesk.pages(pdf)).isEqualTo(1);
		assertThat(FileReading.pdf(pdf)).contains("…", "Il testo è abbreviato", "Come guardare da sé");
		assertThat(PdfCheck.faults(pdf)).isEmpty();
	}

	@Test
	void whatABenefitIsForIsNotOnPaper() throws Exception {
		long benefit = this.mother.position(this.creditor)
			.type(DocumentType.BENEFIT)
			.subject("Sussidio per le cure")
			.mandates("2092/8")
			.status(DocumentStatus.MANDATE_ISSUED)
			.save();
		long line = this.mother.line(this.creditor, 2092, 8).save();
		this.jdbc.update("update mandate_line set reason = 'Sussidio per le cure' where id = ?", line);
		this.jdbc.update("""
				insert into position_line (position_id, line_id, standing, part, due, paid)
				values (?, ?, 'ISSUED', 100, 100, 0)""", benefit, line);
		assertThat(FileReading.pdf(card(benefit, ""))).contains("Beneficio FT 1", "2092/8").doesNotContain("Sussidio");
	}

	@Test
	void asManyMandatesAsCameBackFitOnThePage() throws Exception {
		long document = this.mother.position(this.creditor).status(DocumentStatus.RETURNED).mandates("2026/1").save();
		for (int number = 1; number <= 40; number++) {
			long line = this.mother.line(this.creditor, 2093, number).save();
			this.jdbc
				.update("""
						update mandate_line set state = 'NOT_EXECUTABLE', state_on = '2026-05-02', state_reason = ? where id = ?""",
						"Coordinate bancarie errate ".repeat(20), line);
			this.jdbc.update("""
					insert into position_line (position_id, line_id, standing, part, due, paid)
					values (?, ?, 'NOT_EXECUTABLE', 100, 100, 0)""", document, line);
		}
		byte[] pdf = card(document, "");
		assertThat(LetterDesk.pages(pdf)).isEqualTo(1);
		assertThat(FileReading.pdf(pdf)).contains("2093/1", "Il testo è abbreviato");
	}

	private byte[] card(long document, String query) {
		MvcTestResult answer = this.clerk.get(this.creditor, "/documents/" + document + "/card.pdf" + query);
		assertThat(answer).hasStatusOk();
		byte[] pdf = answer.getResponse().getContentAsByteArray();
		assertThat(Arrays.copyOf(pdf, 4)).isEqualTo("%PDF".getBytes());
		return pdf;
	}

}
