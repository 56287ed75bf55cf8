// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.LedgerMother;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
@Import({ LedgerMother.class, CreditorBrowser.class })
class DocumentCsvTests {

	static final String HEADER = "tipo;numero;data;oggetto;importo;da_pagare;scadenza;stato;ufficio;mandato;data_mandato;importo_pagato;data_pagamento;modalita_pagamento;causale;cig;cup";

	@Autowired
	LedgerMother mother;

	@Autowired
	CreditorBrowser browser;

	private long creditor;

	@BeforeEach
	void aCreditor() {
		this.creditor = this.mother.creditor();
	}

	@Test
	void theFileIsWrittenToTheLetter() {
		long office = this.mother.office("Settore Viabilità", null, null);
		this.mother.position(this.creditor)
			.number("FT 2")
			.type(DocumentType.CREDIT_NOTE)
			.status(DocumentStatus.PARTLY_PAID)
			.date("2026-03-02")
			.amount("-1234567.50")
			.toPay("-0.50")
			.subject("Sfalcio; detto \"banchine\"\ne cigli")
			.dueOn("2026-04-01")
			.office(office)
			.mandates("2026/7", "2026/8")
			.paid("-1234567.00", "2026-05-02")
			.reason("=cmd|' /C calc'!A0")
			.codes("ZB12345678", "E51B21000000001")
			.save();
		this.mother.position(this.creditor).number("-1").office(office).save();
		assertThat(text(this.browser.get(this.creditor, "/documents.csv?sort=number&dir=desc&lang=en")))
			.isEqualTo("\uFEFF" + HEADER + "\r\n"
					+ "Nota di credito;FT 2;02/03/2026;\"Sfalcio; detto \"\"banchine\"\"\ne cigli\";-1234567,50;-0,50;"
					+ "01/04/2026;Pagato in parte;Settore Viabilità;2026/7, 2026/8;24/04/2026;-1234567,00;02/05/2026;"
					+ "Bonifico;'=cmd|' /C calc'!A0;ZB12345678;E51B21000000001\r\n"
					+ "Fattura;'-1;27/03/2026;;100,00;100,00;;In lavorazione;Settore Viabilità;;;0,00;;;;;\r\n");
	}

	@Test
	void itIsADownloadThatNobodyKeeps() {
		assertThat(this.browser.get(this.creditor, "/documents.csv")).hasStatusOk()
			.hasHeader("Content-Type", "text/csv;charset=UTF-8")
			.hasHeader("Content-Disposition", "attachment; filename=\"documenti.csv\"")
			.hasHeader("Cache-Control", "no-store");
	}

	@Test
	void textsThatASpreadsheetWouldRunAreDefused() {
		for (String subject : List.of("=1", "+1", "-1", "@1", "\t1", "\r1")) {
			this.mother.position(this.creditor).subject(subject).save();
		}
		this.mother.position(this.creditor).subject(" =1").save();
		assertThat(text(this.browser.get(this.creditor, "/documents.csv"))).contains(";'=1;", ";'+1;", ";'-1;", ";'@1;",
				";'\t1;", ";\"'\r1\";", "; =1;");
	}

	@Test
	void itIsTheWholeListWhateverThePageAndOnlyHisOwn() {
		for (int number = 1; number <= 30; number++) {
			this.mother.position(this.creditor).number("N" + number).save();
		}
		this.mother.position(this.mother.creditor()).number("N31").save();
		assertThat(text(this.browser.get(this.creditor, "/documents.csv?q=n&size=10&page=2&size=x")).lines())
			.hasSize(31);
		assertThat(text(this.browser.get(this.creditor, "/documents.csv?q=zzz"))).isEqualTo("\uFEFF" + HEADER + "\r\n");
	}

	private static String text(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
