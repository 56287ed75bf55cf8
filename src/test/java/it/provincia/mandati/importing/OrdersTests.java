// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import it.provincia.mandati.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static it.provincia.mandati.importing.OrdersText.invoice;
import static it.provincia.mandati.importing.OrdersText.paper;
import static it.provincia.mandati.importing.OrdersText.payee;
import static it.provincia.mandati.importing.OrdersText.replaces;
import static it.provincia.mandati.importing.OrdersText.withheld;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the body orders its treasurer to pay, and what he answers.
 */
@ApplicationTest
@Import(ImportBench.class)
class OrdersTests {

	private static final String FIRM = "00000000109";

	private static final String DAY = "2026-04-20T09:15:00";

	private static final String DOCUMENTS = """
			codice_documento;codice_fiscale;denominazione;tipo;numero;data;importo;codice_ufficio;lotto_sdi
			D1;00000000109;Edil;FATTURA;FPA 7/26;1/3/2026;1000,00;RAG;9876543210
			D2;00000000109;Edil;FATTURA;FPA 8/26;2/3/2026;600,00;RAG;9876543211
			N1;00000000109;Edil;NOTA_CREDITO;NC 1/26;3/3/2026;100,00;RAG;0009876543212
			P1;00000000109;Edil;FATTURA;12;4/3/2026;300,00;RAG;
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
	void anOrderAloneIsAnIssuedPosition() {
		assertThat(this.bench.take(OrdersText.flow(DAY)
			.mandate("INSERIMENTO", 1001, payee(1, "1500.00", FIRM, withheld("100.00"), withheld("20.50")))
			.income()
			.bytes())).containsEntry("state", "TAKEN").containsEntry("rows_new", 1L).containsEntry("kind", "ORDERS");
		assertThat(positions()).containsExactly("2026/1001 MANDATE_ISSUED 1500.00 1379.50 0.00");
		assertThat(this.jdbc.queryForMap("select * from mandate_line")).containsEntry("method", "Bonifico SEPA")
			.containsEntry("iban", "IT60X0542811101000000123456")
			.containsEntry("reason", "Saldo fornitura")
			.containsEntry("flow", "F-" + DAY);
		assertThat(this.jdbc.queryForObject("select value || ' ' || notice from import_notice", String.class))
			.isEqualTo("1 leftOut");
	}

	@Test
	void aWayOfPayingThatNobodyKnowsStaysAsItIs() {
		this.bench.take(OrdersText.flow(DAY)
			.mandate("INSERIMENTO", 1001,
					payee(1, "1.00", FIRM).replace("SEPA CREDIT TRANSFER", "PICCIONE VIAGGIATORE"))
			.bytes());
		assertThat(this.jdbc.queryForObject("select method from position", String.class))
			.isEqualTo("PICCIONE VIAGGIATORE");
	}

	@Test
	void thePayeeBecomesACreditorWithHisAddress() {
		this.bench.take(order());
		assertThat(this.jdbc.queryForMap("select * from creditor")).containsEntry("tax_code", FIRM)
			.containsEntry("name", "Edilè Esempio S.r.l.")
			.containsEntry("address", "Via dei Prati 3")
			.containsEntry("town", "Cremona");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ISO-8859-1", "UTF-8", "windows-1252", "UTF-16" })
	void theEncodingIsTheOneThatTheFileDeclares(String encoding) {
		this.bench.take(OrdersText.flow(DAY).mandate("INSERIMENTO", 1, payee(1, "1.00", FIRM)).bytes(encoding));
		assertThat(this.jdbc.queryForObject("select name from creditor", String.class))
			.isEqualTo("Edilè Esempio S.r.l.");
	}

	@Test
	void itPaysTheInvoicesThatItNamesByLotAndNumberAndTheNoteOfCreditCountsMinus() {
		this.bench.take(DOCUMENTS.getBytes(StandardCharsets.UTF_8));
		this.bench.take(order());
		assertThat(positions()).containsExactly("12 IN_PROGRESS 300.00 300.00 0.00",
				"FPA 7/26 MANDATE_ISSUED 1000.00 1000.00 0.00", "FPA 8/26 MANDATE_ISSUED 600.00 600.00 0.00",
				"NC 1/26 MANDATE_ISSUED -100.00 -100.00 0.00");
	}

	@Test
	void itWaitsForInvoicesThatAreNotKnownYet() {
		assertThat(this.bench.take(order())).containsEntry("rows_parked", 3L);
		assertThat(positions()).containsExactly("2026/1001 MANDATE_ISSUED 1500.00 1500.00 0.00");
		this.bench.take(DOCUMENTS.getBytes(StandardCharsets.UTF_8));
		assertThat(positions()).hasSize(4).noneMatch((position) -> position.startsWith("2026"));
	}

	@Test
	void anInvoiceOfAnotherNumberInTheSameLotIsNotPaid() {
		this.bench.take(DOCUMENTS.getBytes(StandardCharsets.UTF_8));
		this.bench.take(OrdersText.flow(DAY)
			.mandate("INSERIMENTO", 1001, payee(1, "1000.00", FIRM, invoice("9876543210", "FPA 70/26", "1000.00")))
			.bytes());
		assertThat(positions()).contains("FPA 7/26 IN_PROGRESS 1000.00 1000.00 0.00",
				"2026/1001 MANDATE_ISSUED 1000.00 1000.00 0.00");
	}

	@Test
	void aDocumentThatChangesItsLotIsNoLongerPaidByTheOldOne() {
		this.bench.take(DOCUMENTS.getBytes(StandardCharsets.UTF_8));
		this.bench.take(order());
		this.bench.take(DOCUMENTS.replace("9876543211", "5").getBytes(StandardCharsets.UTF_8));
		assertThat(positions()).contains("FPA 8/26 IN_PROGRESS 600.00 600.00 0.00",
				"2026/1001 MANDATE_ISSUED 600.00 600.00 0.00");
	}

	@Test
	void aPaperInvoiceIsKnownByIssuerYearAndNumber() {
		this.bench.take(OrdersText.flow(DAY)
			.mandate("INSERIMENTO", 1003, payee(1, "300.00", FIRM, paper(FIRM, 2026, "12", "300.00")))
			.mandate("INSERIMENTO", 1004, payee(1, "300.00", FIRM, paper(FIRM, 2025, "12", "300.00")))
			.bytes());
		this.bench.take(DOCUMENTS.getBytes(StandardCharsets.UTF_8));
		assertThat(positions()).contains("12 MANDATE_ISSUED 300.00 300.00 0.00",
				"2026/1004 MANDATE_ISSUED 300.00 300.00 0.00");
	}

	@Test
	void partsOfOneInvoiceUnderSeveralHeadingsAreOne() {
		this.bench.take(DOCUMENTS.getBytes(StandardCharsets.UTF_8));
		assertThat(this.bench.take(OrdersText.flow(DAY)
			.mandate("INSERIMENTO", 1001,
					payee(1, "1000.00", FIRM, invoice("9876543210", "FPA 7/26", "300.00"),
							invoice("9876543210", "FPA 7/26", "700.00")))
			.bytes())).containsEntry("rows_read", 1L);
		assertThat(this.jdbc.queryForObject("select amount::text from allocation", String.class)).isEqualTo("1000.00");
	}

	@Test
	void theTreasurersAnswersTellWhereTheOrderStands() {
		this.bench.take(order());
		answer(AnswersText.message().mandate(1001, "NON ACQUISITO", "2026-04-21T08:00:00"));
		assertThat(standing()).isEqualTo("ISSUED");
		answer(AnswersText.message().mandate(1001, "ACQUISITO", "2026-04-21T10:00:00"));
		assertThat(standing()).isEqualTo("TRANSMITTED");
		answer(AnswersText.message().line(1001, 1, "1500.00", "NON ESEGUIBILE", "2026-04-22T10:00:00"));
		assertThat(standing()).isEqualTo("NOT_EXECUTABLE");
		assertThat(this.jdbc.queryForMap("select * from line_word")).containsEntry("state_reason",
				"Beneficiario irreperibile");
		assertThat(positions()).containsExactly("2026/1001 RETURNED 1500.00 1500.00 0.00");
		answer(AnswersText.message().line(1001, 1, "1500.00", "PAGATO", "2026-04-25T10:00:00"));
		assertThat(positions()).containsExactly("2026/1001 PAID 1500.00 0.00 1500.00");
		answer(AnswersText.message().line(1001, 1, "1500.00", "STORNATO", "2026-04-28T10:00:00"));
		assertThat(positions()).containsExactly("2026/1001 RETURNED 1500.00 1500.00 0.00");
	}

	@Test
	void anAnswerThatComesBeforeItsOrderWaits() {
		assertThat(this.bench
			.take(AnswersText.message().line(1001, 1, "1500.00", "PAGATO", "2026-04-25T10:00:00").bytes()))
			.containsEntry("rows_parked", 1L)
			.containsEntry("kind", "ANSWERS");
		this.bench.take(order());
		assertThat(positions()).containsExactly("2026/1001 PAID 1500.00 0.00 1500.00");
	}

	@Test
	void whereTheJournalAndTheAnswersDisagreeTheJournalIsRight() {
		this.bench.take(order());
		answer(AnswersText.message().line(1001, 1, "1500.00", "PAGATO", "2026-04-25T10:00:00"));
		this.bench.take(CashJournalText.journal("G1").movement(1, "ESEGUITO", 1001, 1, "2026-04-26", "500.00").bytes());
		assertThat(positions()).containsExactly("2026/1001 PARTLY_PAID 1500.00 1000.00 500.00");
	}

	@Test
	void anAnswerWithAWordNobodyKnowsIsKeptAndChangesNothing() {
		this.bench.take(order());
		assertThat(this.bench.take(AnswersText.message().mandate(1001, "SOSPESO IN BANCA", DAY).bytes()))
			.containsEntry("rows_new", 1L);
		assertThat(this.jdbc.queryForObject("select answer from treasury_answer", String.class))
			.isEqualTo("SOSPESO IN BANCA");
		assertThat(positions()).containsExactly("2026/1001 MANDATE_ISSUED 1500.00 1500.00 0.00");
	}

	@Test
	void anOrderIsCancelledWhenTheTreasurerSaysSoNotBefore() {
		this.bench.take(order());
		this.bench
			.take(OrdersText.flow("2026-04-22T09:00:00").mandate("ANNULLO", 1001, payee(1, "1500.00", FIRM)).bytes());
		assertThat(positions()).containsExactly("2026/1001 MANDATE_ISSUED 1500.00 1500.00 0.00");
		answer(AnswersText.message().mandate(1001, "NON ANNULLATO", "2026-04-22T10:00:00"));
		assertThat(standing()).isEqualTo("TRANSMITTED");
		answer(AnswersText.message().mandate(1001, "ANNULLATO", "2026-04-23T10:00:00"));
		assertThat(positions()).containsExactly("2026/1001 CANCELLED 1500.00 0.00 0.00");
	}

	@Test
	void anOrderToCancelLeavesTheInvoicesOfTheOrderAlone() {
		this.bench.take(DOCUMENTS.getBytes(StandardCharsets.UTF_8));
		this.bench
			.take(OrdersText.flow("2026-04-22T09:00:00").mandate("ANNULLO", 1001, payee(1, "1500.00", FIRM)).bytes());
		this.bench.take(order());
		this.bench
			.take(OrdersText.flow("2026-04-23T09:00:00").mandate("ANNULLO", 1001, payee(1, "1500.00", FIRM)).bytes());
		assertThat(positions()).contains("FPA 7/26 MANDATE_ISSUED 1000.00 1000.00 0.00").hasSize(4);
	}

	@Test
	void anOrderThatReplacesAnotherPutsItOutUnlessItIsRefused() {
		this.bench.take(order());
		this.bench.take(OrdersText.flow("2026-04-22T09:00:00")
			.mandate("SOSTITUZIONE", 1002, payee(1, "1500.00", FIRM, replaces(1001, 1)))
			.bytes());
		assertThat(positions()).containsExactly("2026/1001 CANCELLED 1500.00 0.00 0.00",
				"2026/1002 MANDATE_ISSUED 1500.00 1500.00 0.00");
		assertThat(this.jdbc.queryForList("select standing from position_line order by line_id", String.class))
			.containsExactly("REPLACED", "ISSUED");
		answer(AnswersText.message().mandate(1002, "NON SOSTITUITO", "2026-04-22T10:00:00"));
		assertThat(positions()).contains("2026/1001 MANDATE_ISSUED 1500.00 1500.00 0.00");
		answer(AnswersText.message().mandate(1002, "SOSTITUITO", "2026-04-22T11:00:00"));
		assertThat(positions()).containsExactly("2026/1001 CANCELLED 1500.00 0.00 0.00",
				"2026/1002 MANDATE_ISSUED 1500.00 1500.00 0.00");
	}

	@Test
	void aChangedOrderIsWholeAndTheNewerFlowDecidesWhicheverComesFirst() {
		byte[] first = OrdersText.flow(DAY)
			.mandate("INSERIMENTO", 1001, payee(1, "1000.00", FIRM), payee(2, "500.00", "00000000208"))
			.bytes();
		byte[] changed = OrdersText.flow("2026-04-20T11:00:00")
			.mandate("VARIAZIONE", 1001, payee(1, "1500.00", FIRM))
			.bytes();
		this.bench.take(first);
		this.bench.take(changed);
		String inOrder = this.bench.checksum();
		assertThat(positions()).containsExactly("2026/1001 CANCELLED 500.00 0.00 0.00",
				"2026/1001 MANDATE_ISSUED 1500.00 1500.00 0.00");
		this.bench.emptyTheLedger();
		this.bench.take(changed);
		this.bench.take(first);
		assertThat(this.bench.checksum()).isEqualTo(inOrder);
	}

	@Test
	void theOwnCsvAndTheFlowAreOneLineOfWhichTheNewerStatementCounts() {
		String csv = """
				esercizio;numero;data_mandato;importo;codice_fiscale;denominazione;modalita_pagamento;causale;aggiornato_al
				2026;1001;20/4/2026;700,00;00000000109;Edil;Bonifico;Acconto;%s
				""";
		this.bench.take(OrdersText.flow(DAY).mandate("INSERIMENTO", 1001, payee(1, "1500.00", FIRM)).bytes());
		this.bench.take(csv.formatted("19/4/2026").getBytes(StandardCharsets.UTF_8));
		assertThat(positions()).containsExactly("2026/1001 MANDATE_ISSUED 1500.00 1500.00 0.00");
		this.bench.take(csv.formatted("21/4/2026").getBytes(StandardCharsets.UTF_8));
		assertThat(positions()).containsExactly("2026/1001 MANDATE_ISSUED 700.00 700.00 0.00");
	}

	@Test
	void aPayeeWithoutCodesWaitsAndIsNeverFoundByHisName() {
		this.bench.take(order());
		assertThat(this.bench.take(OrdersText.flow(DAY).mandate("INSERIMENTO", 1005, payee(1, "10.00", "")).bytes()))
			.containsEntry("rows_parked", 1L)
			.containsEntry("rows_rejected", 0L);
		assertThat(positions()).containsExactly("2026/1001 MANDATE_ISSUED 1500.00 1500.00 0.00");
		assertThat(this.jdbc.queryForObject("select count(*) from creditor", Long.class)).isOne();
	}

	@Test
	void aPayeeWhoseCodeCannotBeReadWaitsWithANotice() {
		this.bench.take(OrdersText.flow(DAY).mandate("INSERIMENTO", 1005, payee(1, "10.00", "ESTERO-77")).bytes());
		assertThat(this.jdbc.queryForObject("select value || ' ' || notice from import_notice", String.class))
			.isEqualTo("ESTERO-77 taxCode");
		assertThat(this.jdbc.queryForObject("select creditor_id is null from mandate_line", Boolean.class)).isTrue();
	}

	@Test
	void whereThePayeeHasNoCodesTheOneEntitledToTheMoneyCounts() {
		String payee = payee(1, "10.00", "").replace("<sepa_credit",
				"""
						<creditore_effettivo><anagrafica_creditore_effettivo>Cooperativa Esempio</anagrafica_creditore_effettivo>
						<partita_iva_creditore_effettivo>00000000208</partita_iva_creditore_effettivo></creditore_effettivo>
						<sepa_credit""");
		this.bench.take(OrdersText.flow(DAY).mandate("INSERIMENTO", 1005, payee).bytes());
		assertThat(this.jdbc.queryForMap("select * from creditor")).containsEntry("name", "Cooperativa Esempio")
			.containsEntry("vat_number", "00000000208");
	}

	@Test
	void aFileOfAnotherBodyIsRefusedByItsName() {
		String other = OrdersText.flow(DAY)
			.mandate("INSERIMENTO", 1, payee(1, "1.00", FIRM))
			.text("UTF-8")
			.replace("80002130195", "80012340196");
		assertThat((String) this.bench.take(other.getBytes(StandardCharsets.UTF_8)).get("reason"))
			.contains("Provincia di Prova", "80012340196");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1E+1000000000", "1,50", "-", "12.345", "99999999999999.00" })
	void anAmountThatIsNoneIsRefusedWithItsRow(String amount) {
		assertThat(this.bench.take(OrdersText.flow(DAY)
			.mandate("INSERIMENTO", 1, payee(1, amount, FIRM))
			.mandate("INSERIMENTO", 2, payee(1, "5.00", FIRM))
			.bytes())).containsEntry("rows_rejected", 1L).containsEntry("rows_new", 1L);
		assertThat(this.bench.reasons()).containsExactly("1 importo amount");
	}

	@Test
	void inAnyOrderWithRepetitionsTheLifeOfAnOrderIsTheSame() {
		List<byte[]> files = List.of(DOCUMENTS.getBytes(StandardCharsets.UTF_8), order(),
				OrdersText.flow("2026-04-22T09:00:00")
					.mandate("SOSTITUZIONE", 1002,
							payee(1, "300.00", FIRM, paper(FIRM, 2026, "12", "300.00"), replaces(990, 1)))
					.mandate("ANNULLO", 991, payee(1, "50.00", FIRM))
					.bytes(),
				OrdersText.flow("2026-04-18T09:00:00")
					.mandate("INSERIMENTO", 990, payee(1, "300.00", FIRM, paper(FIRM, 2026, "12", "300.00")))
					.mandate("INSERIMENTO", 991, payee(1, "50.00", FIRM))
					.mandate("INSERIMENTO", 992, payee(1, "80.00", FIRM), payee(2, "20.00", "00000000208"))
					.bytes(),
				OrdersText.flow("2026-04-19T09:00:00").mandate("VARIAZIONE", 992, payee(1, "90.00", FIRM)).bytes(),
				AnswersText.message()
					.mandate(1001, "ACQUISITO", "2026-04-21T10:00:00")
					.mandate(991, "ANNULLATO", "2026-04-22T10:00:00")
					.mandate(1002, "SOSTITUITO", "2026-04-22T10:00:00")
					.line(992, 1, "90.00", "NON ESEGUIBILE", "2026-04-23T10:00:00")
					.line(1001, 1, "1500.00", "PAGATO", "2026-04-24T10:00:00")
					.bytes(),
				CashJournalText.journal("G1#001#002").movement(1, "ESEGUITO", 1001, 1, "2026-05-02", "400.00").bytes(),
				CashJournalText.journal("G1#002#002").movement(2, "ESEGUITO", 1001, 1, "2026-05-02", "1100.00").bytes(),
				CashJournalText.journal("G2").movement(1, "STORNATO", 1001, 1, "2026-05-09", "-1100.00").bytes(),
				CashJournalText.journal("G3").movement(1, "REGOLARIZZATO", 1002, 1, "2026-05-20", "300.00").bytes());
		files.forEach(this.bench::take);
		String expected = this.bench.checksum();
		assertThat(positions()).containsExactly("12 PAID 300.00 0.00 300.00", "2026/991 CANCELLED 50.00 0.00 0.00",
				"2026/992 CANCELLED 20.00 0.00 0.00", "2026/992 RETURNED 90.00 90.00 0.00",
				"FPA 7/26 RETURNED 1000.00 733.33 266.67", "FPA 8/26 RETURNED 600.00 440.00 160.00",
				"NC 1/26 RETURNED -100.00 -73.33 -26.67");
		for (int round = 0; round < Rounds.of(200); round++) {
			Random random = new Random(round);
			List<byte[]> order = new ArrayList<>(files);
			order.add(files.get(random.nextInt(files.size())));
			order.add(files.get(random.nextInt(files.size())));
			Collections.shuffle(order, random);
			this.bench.emptyTheLedger();
			order.forEach(this.bench::take);
			assertThat(this.bench.checksum()).as("round %d", round).isEqualTo(expected);
		}
	}

	private static byte[] order() {
		return OrdersText.flow(DAY)
			.mandate("INSERIMENTO", 1001,
					payee(1, "1500.00", FIRM, invoice("9876543210", "FPA 7/26", "1000.00"),
							invoice("9876543211", "fpa8/26", "600.00"), invoice("9876543212", "NC 1/26", "-100.00")))
			.bytes();
	}

	private void answer(AnswersText answers) {
		assertThat(this.bench.take(answers.bytes())).containsEntry("state", "TAKEN");
	}

	private String standing() {
		return this.jdbc.queryForObject("select standing from position_line", String.class);
	}

	private List<String> positions() {
		return this.jdbc.queryForList("""
				select concat_ws(' ', number collate "C", status, amount, to_pay, paid_amount) as position
				from position order by 1""", String.class);
	}

}
