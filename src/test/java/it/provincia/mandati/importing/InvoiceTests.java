// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import it.provincia.mandati.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static it.provincia.mandati.importing.InvoiceText.payment;
import static it.provincia.mandati.importing.InvoiceText.summary;
import static it.provincia.mandati.importing.OrdersText.payee;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Electronic invoices, with the metadata of the exchange system.
 */
@ApplicationTest
@Import(ImportBench.class)
class InvoiceTests {

	private static final String FIRM = "00000000109";

	private static final String DOCUMENTS = """
			codice_documento;partita_iva;denominazione;tipo;numero;data;importo;codice_ufficio;data_scadenza;lotto_sdi
			D1;00000000109;Edil;FATTURA;FPA 7/26;1/3/2026;1220,00;RAG;15/4/2026;%s
			""";

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void emptyTheLedger() {
		this.bench.emptyTheLedger();
	}

	@Test
	void anInvoiceIsADocumentInTheHandsOfItsOffice() {
		assertThat(this.bench.take(ordinary().bytes())).containsEntry("kind", "INVOICES").containsEntry("rows_new", 1L);
		assertThat(positions()).containsExactly("FPA 7/26 IN_PROGRESS 1220.00 1220.00 2026-03-31 UFPROV");
		assertThat(this.jdbc.queryForMap("select * from position")).containsEntry("type", "INVOICE")
			.containsEntry("subject", "Manutenzione strade")
			.containsEntry("cig", "B1234567A8")
			.containsEntry("cup", "H94G19030460029");
		assertThat(this.jdbc.queryForMap("select * from creditor")).containsEntry("vat_number", FIRM)
			.containsEntry("name", "Edilè Esempio S.r.l.")
			.containsEntry("address", "Via dei Prati 3")
			.containsEntry("town", "Cremona");
	}

	@Test
	void theSameInvoiceAgainChangesNothing() {
		this.bench.take(ordinary().bytes());
		this.bench.take(InvoiceText.file().invoice("TD01", "FPA 9/26", "2026-03-02", "1.00", "").bytes());
		assertThat(this.bench.take("IT01_00001.xml", ordinary().bytes())).containsEntry("rows_new", 0L);
		assertThat(positions()).hasSize(2);
	}

	@Test
	void ofSplitPaymentAndWithholdingTheCreditorGetsTheRest() {
		this.bench.take(InvoiceText.file().body("""
				<DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD06</TipoDocumento><Divisa>EUR</Divisa>
				<Data>2026-03-01+01:00</Data><Numero>1</Numero>
				<DatiRitenuta><ImportoRitenuta>200.00</ImportoRitenuta></DatiRitenuta>
				<DatiRitenuta><ImportoRitenuta>40.00</ImportoRitenuta></DatiRitenuta>
				</DatiGeneraliDocumento></DatiGenerali>""" + summary("1000.00", "220.00", "S")).bytes());
		assertThat(this.jdbc.queryForMap(
				"select type, number collate \"C\" as number, amount::text, to_pay::text, subject from position"))
			.isEqualTo(Map.of("type", "FEE_NOTE", "number", "1", "amount", "1220.00", "to_pay", "760.00", "subject",
					"Posa"));
	}

	@ParameterizedTest
	@CsvSource({ "TD01, INVOICE, 100.00", "TD02, INVOICE, 100.00", "TD03, FEE_NOTE, 100.00",
			"TD04, CREDIT_NOTE, -100.00", "TD24, INVOICE, 100.00", "TD26, INVOICE, 100.00", "TD99, OTHER, 100.00" })
	void theKindOfInvoiceIsTheKindOfDocument(String kind, String type, String amount) {
		this.bench.take(InvoiceText.file().invoice(kind, "1", "2026-03-01", "100.00", "").bytes());
		assertThat(this.jdbc.queryForObject("select type || ' ' || amount from position", String.class))
			.isEqualTo(type + " " + amount);
	}

	@ParameterizedTest
	@ValueSource(strings = { "TD16", "TD19", "TD20", "TD23", "TD27", "TD28", "TD29" })
	void whatTheBodyIssuesToItselfIsLeftOutAndCounted(String kind) {
		assertThat(this.bench.take(InvoiceText.file()
			.invoice(kind, "1", "2026-03-01", "100.00", "")
			.invoice("TD01", "2", "2026-03-01", "100.00", "")
			.bytes())).containsEntry("rows_read", 1L);
		assertThat(this.jdbc.queryForObject("select value || ' ' || notice from import_notice", String.class))
			.isEqualTo("1 leftOut");
	}

	@Test
	void aFileMayHoldSeveralInvoices() {
		this.bench.take(InvoiceText.file()
			.invoice("TD01", "1", "2026-03-01", "100.00", "")
			.invoice("TD01", "2", "2026-03-02", "-1.83", "")
			.bytes());
		assertThat(positions()).containsExactly("1 IN_PROGRESS 100.00 100.00 UFPROV",
				"2 IN_PROGRESS -1.83 0.00 UFPROV");
	}

	@Test
	void instalmentsAreKeptAndTheFirstIsWhenTheInvoiceIsDue() {
		this.bench.take(InvoiceText.file().invoice("TD01", "1", "2026-03-01", "100.00", """
				<DatiPagamento><DettaglioPagamento><DataScadenzaPagamento>2026-05-31</DataScadenzaPagamento>
				<ImportoPagamento>60.00</ImportoPagamento></DettaglioPagamento><DettaglioPagamento>
				<DataRiferimentoTerminiPagamento>2026-03-01</DataRiferimentoTerminiPagamento>
				<GiorniTerminiPagamento>30</GiorniTerminiPagamento><ImportoPagamento>40.00</ImportoPagamento>
				</DettaglioPagamento></DatiPagamento>""").bytes());
		assertThat(this.jdbc.queryForObject("select instalments || ' | ' || due_on from document", String.class))
			.isEqualTo("2026-05-31 60.00; 2026-03-31 40.00 | 2026-03-31");
	}

	@Test
	void aSimplifiedInvoiceIsReadToo() {
		this.bench.take(InvoiceText.simplified("S1"));
		assertThat(positions()).containsExactly("S1 IN_PROGRESS 73.20 73.20 UFPROV");
		assertThat(this.jdbc.queryForObject("select name from creditor", String.class)).isEqualTo("Ada Prova");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "windows-1252", "ISO-8859-15", "UTF-16" })
	void theEncodingIsTheOneThatTheFileDeclares(String encoding) {
		this.bench.take(ordinary().bytes(encoding));
		assertThat(this.jdbc.queryForObject("select name from creditor", String.class))
			.isEqualTo("Edilè Esempio S.r.l.");
	}

	@Test
	void aByteOrderMarkAndADefaultNamespaceMakeNoDifference() {
		this.bench.take(("\uFEFF" + ordinary().text("UTF-8")
			.replace("p:FatturaElettronica", "FatturaElettronica")
			.replace("xmlns:p=", "xmlns=")).getBytes(StandardCharsets.UTF_8));
		assertThat(positions()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "DE, 123456788, DE123456788", "DE, DE123456788, DE123456788", "it, IT00000000109, 00000000109",
			"CH, CHE123.456.788, CHE123456788", "de, de123456788, DE123456788", "GR, 123456783, EL123456783",
			"GR, EL123456783, EL123456783", "GR, GR123456783, EL123456783", "'', 00000000109, 00000000109",
			"FR, 83404833048, FR83404833048" })
	void aForeignSupplierIsKnownByHisNumberWithItsCountryOnce(String country, String code, String number) {
		this.bench.take(InvoiceText.file()
			.from("""
					<IdFiscaleIVA><IdPaese>%s</IdPaese><IdCodice>%s</IdCodice></IdFiscaleIVA>
					<Anagrafica><Denominazione>Beispiel GmbH</Denominazione></Anagrafica>""".formatted(country, code))
			.invoice("TD01", "1", "2026-03-01", "1.00", "")
			.bytes());
		assertThat(this.jdbc.queryForObject("select vat_number from creditor", String.class)).isEqualTo(number);
	}

	/** Some suppliers write their conditions there, 200 characters at a time. */
	@Test
	void aSubjectOfAnyLengthIsCutAndTheInvoiceTaken() {
		String reasons = ("<Causale>" + "Condizioni. ".repeat(16) + "</Causale>").repeat(25);
		this.bench.take(ordinary().text("UTF-8")
			.replace("</DatiGeneraliDocumento>", reasons + "</DatiGeneraliDocumento>")
			.getBytes(StandardCharsets.UTF_8));
		assertThat(this.jdbc.queryForObject("select subject from document", String.class))
			.startsWith("Manutenzione strade Condizioni. ")
			.endsWith("…")
			.hasSize(4000);
	}

	@Test
	void aSubjectIsNotCutInTheMiddleOfALetter() {
		String reasons = "<Causale>" + "𝒳".repeat(2500) + "</Causale>";
		this.bench.take(ordinary().text("UTF-8")
			.replace("<Causale>Manutenzione strade</Causale>", reasons)
			.getBytes(StandardCharsets.UTF_8));
		assertThat(this.jdbc.queryForObject("select subject from document", String.class))
			.isEqualTo("𝒳".repeat(1999) + "…");
	}

	@Test
	void neitherCodesNorInstalmentsWithoutEndLoseTheInvoice() {
		StringBuilder more = new StringBuilder();
		for (int i = 0; i < 500; i++) {
			more.append("<DatiConvenzione><CodiceCIG>%s</CodiceCIG></DatiConvenzione>".formatted(UUID.randomUUID()));
		}
		for (int i = 0; i < 300; i++) {
			more.append(InvoiceText.payment("2027-%02d-%02d".formatted(1 + i % 12, 1 + i / 12), "1.00"));
		}
		assertThat(this.bench
			.take(InvoiceText.file().invoice("TD01", "1", "2026-03-01", "300.00", more.toString()).bytes()))
			.containsEntry("rows_new", 1L);
		assertThat(this.jdbc.queryForMap("select length(cig) as cig, instalments, due_on::text from document"))
			.containsEntry("cig", 600)
			.containsEntry("instalments", null)
			.containsEntry("due_on", "2027-01-01");
	}

	@ParameterizedTest
	@ValueSource(strings = { "80002130195", "IT80002130195" })
	void theBodyIsTheBuyerHoweverItsNumberIsWritten(String code) {
		assertThat(this.bench.take(InvoiceText.file()
			.to("<IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>" + code + "</IdCodice></IdFiscaleIVA>")
			.invoice("TD01", "1", "2026-03-01", "1.00", "")
			.bytes())).containsEntry("state", "TAKEN");
	}

	@Test
	void withoutReasonTheSubjectIsTheFirstThatWasSoldNotWhatItCameIn() {
		this.bench.take(InvoiceText.file()
			.body("""
					<DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD24</TipoDocumento><Divisa>EUR</Divisa>
					<Data>2026-03-01</Data><Numero>1</Numero></DatiGeneraliDocumento>
					<DatiTrasporto><Descrizione>Scatole</Descrizione></DatiTrasporto></DatiGenerali>"""
					+ InvoiceText.summary("8.00", "2.00", "I"))
			.bytes());
		assertThat(this.jdbc.queryForObject("select subject from document", String.class)).isEqualTo("Posa");
	}

	@Test
	void anInvoiceToSomebodyElseIsRefusedByHisName() {
		assertThat((String) this.bench
			.take(ordinary().to("<IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>00000000208</IdCodice></IdFiscaleIVA>")
				.bytes())
			.get("reason")).contains("Provincia di Prova", "00000000208");
	}

	@Test
	void theBodyMayBeMeantByItsVatNumberAlone() {
		this.bench
			.take(ordinary().to("<IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>80002130195</IdCodice></IdFiscaleIVA>")
				.bytes());
		assertThat(positions()).hasSize(1);
	}

	@Test
	void aFileThatEndsBeforeItsFirstInvoiceIsRefused() {
		Map<String, Object> file = this.bench.take(InvoiceText.file().bytes());
		assertThat(file).containsEntry("state", "REFUSED");
		assertThat((String) file.get("reason")).contains("FatturaElettronicaBody");
	}

	@Test
	void anInvoiceInAnotherCurrencyIsRefusedWithItsAmount() {
		this.bench.take(ordinary().text("UTF-8").replace("EUR", "USD").getBytes(StandardCharsets.UTF_8));
		assertThat(this.jdbc.queryForObject("select value || ' ' || reason from rejected_reason", String.class))
			.isEqualTo("1220.00 USD amount");
	}

	@Test
	void anAttachmentOfAnySizeIsPassedOver() {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		String text = ordinary().text("UTF-8");
		int end = text.indexOf("</FatturaElettronicaBody>");
		file.writeBytes(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
		file.writeBytes("<Allegati><NomeAttachment>a</NomeAttachment><Attachment>".getBytes(StandardCharsets.UTF_8));
		file.writeBytes("QUJD".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII));
		file.writeBytes(("</Attachment></Allegati>" + text.substring(end)).getBytes(StandardCharsets.UTF_8));
		assertThat(this.bench.take(file.toByteArray())).containsEntry("rows_new", 1L);
	}

	@Test
	void otherMessagesOfTheExchangeSystemAreNotNeeded() {
		assertThat((String) this.bench.take("<a:RicevutaConsegna xmlns:a=\"urn:x\"/>".getBytes(StandardCharsets.UTF_8))
			.get("reason")).contains("RicevutaConsegna", "non serve");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theReceiptTellsTheLotByWhichOrdersFindTheInvoice(boolean receiptFirst) {
		byte[] receipt = InvoiceText.receipt("IT00000000109_00A1.xml.p7m", "9876543210");
		if (receiptFirst) {
			assertThat(this.bench.take(receipt)).containsEntry("rows_parked", 1L).containsEntry("kind", "SDI_RECEIPTS");
		}
		this.bench.take("it00000000109_00a1.xml", ordinary().bytes());
		this.bench.take(order());
		if (!receiptFirst) {
			assertThat(positions()).anyMatch((position) -> position.startsWith("2026/1001 MANDATE_ISSUED"));
			this.bench.take(receipt);
		}
		assertThat(positions()).containsExactly("FPA 7/26 MANDATE_ISSUED 1220.00 1220.00 2026-03-31 UFPROV");
	}

	@Test
	void theOwnCsvAndTheInvoiceOfOneLotAreOneDocumentWhereTheCsvWins() {
		this.bench.take(InvoiceText.receipt("IT00000000109_00A1.xml", "9876543210"));
		this.bench.take("IT00000000109_00A1.xml", ordinary().bytes());
		this.bench.take(DOCUMENTS.formatted("9876543210").getBytes(StandardCharsets.UTF_8));
		assertThat(positions()).containsExactly("FPA 7/26 IN_PROGRESS 1220.00 1220.00 2026-04-15 RAG");
		assertThat(this.jdbc.queryForObject("select subject || ' ' || cig from position", String.class))
			.isEqualTo("Manutenzione strade B1234567A8");
	}

	@Test
	void whatOnlyMayBeTheSameIsHeldBackAndListed() {
		this.bench.take("IT00000000109_00A1.xml", ordinary().bytes());
		this.bench.take(DOCUMENTS.formatted("").getBytes(StandardCharsets.UTF_8));
		assertThat(positions()).containsExactly("FPA 7/26 IN_PROGRESS 1220.00 1220.00 2026-04-15 RAG");
		assertThat(this.jdbc.queryForObject("select reference || ' = ' || document_code from probable_document",
				String.class))
			.isEqualTo("FE 00000000109 TD01 FPA 7/26 2026-03-01 = D1");
	}

	@Test
	void anInvoiceOfAnotherLotIsAnotherDocument() {
		this.bench.take(InvoiceText.receipt("IT00000000109_00A1.xml", "9876543210"));
		this.bench.take("IT00000000109_00A1.xml", ordinary().bytes());
		this.bench.take(DOCUMENTS.formatted("5").getBytes(StandardCharsets.UTF_8));
		assertThat(positions()).hasSize(2);
	}

	@Test
	void inAnyOrderTheLedgerIsTheSame() {
		List<Runnable> files = List.of(() -> this.bench.take("IT00000000109_00A1.xml", ordinary().bytes()),
				() -> this.bench.take(InvoiceText.receipt("IT00000000109_00A1.xml.p7m", "9876543210")),
				() -> this.bench.take(DOCUMENTS.formatted("9876543210").getBytes(StandardCharsets.UTF_8)),
				() -> this.bench.take("IT00000000109_00A2.xml",
						InvoiceText.file().invoice("TD01", "12", "2026-03-04", "300.00", "").bytes()),
				() -> this.bench.take(DOCUMENTS.replace("D1", "D2")
					.replace("FPA 7/26", "12")
					.formatted("")
					.getBytes(StandardCharsets.UTF_8)),
				() -> this.bench.take(order()),
				() -> this.bench.take(CashJournalText.journal("G1")
					.movement(1, "ESEGUITO", 1001, 1, "2026-05-02", "1220.00")
					.bytes()));
		files.forEach(Runnable::run);
		String expected = this.bench.checksum();
		assertThat(positions()).contains("FPA 7/26 PAID 1220.00 0.00 2026-04-15 RAG");
		for (int round = 0; round < Rounds.of(60); round++) {
			List<Runnable> order = new ArrayList<>(files);
			Collections.shuffle(order, new Random(round));
			this.bench.emptyTheLedger();
			order.forEach(Runnable::run);
			assertThat(this.bench.checksum()).as("round %d", round).isEqualTo(expected);
		}
	}

	private static InvoiceText ordinary() {
		return InvoiceText.file()
			.invoice("TD01", "FPA 7/26", "2026-03-01", "1220.00",
					summary("1000.00", "220.00", "I") + payment("2026-03-31", "1220.00"));
	}

	private static byte[] order() {
		return OrdersText.flow("2026-04-20T09:15:00")
			.mandate("INSERIMENTO", 1001,
					payee(1, "1220.00", FIRM, OrdersText.invoice("9876543210", "FPA 7/26", "1220.00")))
			.text("UTF-8")
			.replace("codice_fiscale_beneficiario", "partita_iva_beneficiario")
			.getBytes(StandardCharsets.UTF_8);
	}

	private List<String> positions() {
		return this.jdbc.queryForList(
				"""
						select concat_ws(' ', position.number collate "C", status, amount, to_pay, due_on, office.code) as position
						from position left join office on office.id = office_id order by 1""",
				String.class);
	}

}
