// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The treasurer's journal as it comes from a bank, through the real import: one mandate
 * of 1.000 euro that pays one invoice, and what the bank says of it.
 */
@ApplicationTest
@Import(ImportBench.class)
class CashJournalTests {

	private static final String DOCUMENTS = """
			codice_documento;codice_fiscale;denominazione;tipo;numero;data;importo;codice_ufficio
			D1;01111111111;Edil Esempio S.r.l.;FATTURA;FT 1;27/3/2026;1000;VIA
			""";

	private static final String MANDATES = """
			esercizio;numero;progressivo;data_mandato;importo;codice_fiscale;denominazione;codice_documento;modalita_pagamento;causale
			2026;1001;1;24/4/2026;1000;01111111111;Edil Esempio S.r.l.;D1;Bonifico SEPA;Saldo
			""";

	private static final String LIFE = "GDC-20260502";

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void nothing() {
		this.bench.emptyTheLedger();
	}

	static Stream<Arguments> lives() {
		CashJournalText part = CashJournalText.journal("G1#001#001")
			.movement(1, "ESEGUITO", 1001, 1, "2026-05-02", "400.00");
		CashJournalText whole = CashJournalText.journal("G1#001#001")
			.movement(1, "ESEGUITO", 1001, 1, "2026-05-02", "400.00")
			.movement(2, "REGOLARIZZATO", 1001, 1, "2026-05-09", "600.00");
		return Stream.of(Arguments.of("nothing", CashJournalText.journal("G1"), "MANDATE_ISSUED 0.00 1000.00 null"),
				Arguments.of("a part", part, "PARTLY_PAID 400.00 600.00 2026-05-02"),
				Arguments.of("all of it, in two", whole, "PAID 1000.00 0.00 2026-05-09"),
				Arguments.of("all, and back again, with a minus",
						CashJournalText.journal("G1")
							.movement(1, "ESEGUITO", 1001, 1, "2026-05-02", "1000.00")
							.movement(2, "STORNATO", 1001, 1, "2026-05-05", "-1000.00"),
						"RETURNED 0.00 1000.00 null"),
				Arguments.of("all, and back again, without one",
						CashJournalText.journal("G1")
							.movement(1, "ESEGUITO", 1001, 1, "2026-05-02", "1000.00")
							.movement(2, "STORNATO", 1001, 1, "2026-05-05", "1000.00"),
						"RETURNED 0.00 1000.00 null"),
				Arguments.of("regularised, and reopened",
						CashJournalText.journal("G1")
							.movement(1, "REGOLARIZZATO", 1001, 1, "2026-05-02", "1000.00")
							.movement(2, "RIPRISTINATO", 1001, 1, "2026-05-05", "1000.00"),
						"MANDATE_ISSUED 0.00 1000.00 null"),
				Arguments.of("back, and paid again",
						CashJournalText.journal("G1")
							.movement(1, "ESEGUITO", 1001, 1, "2026-05-02", "1000.00")
							.movement(2, "STORNATO", 1001, 1, "2026-05-05", "-1000.00")
							.movement(3, "ESEGUITO", 1001, 1, "2026-05-12", "1000.00"),
						"PAID 1000.00 0.00 2026-05-12"),
				Arguments.of("of another line",
						CashJournalText.journal("G1").movement(1, "ESEGUITO", 1001, 2, "2026-05-02", "1000.00"),
						"MANDATE_ISSUED 0.00 1000.00 null"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("lives")
	void whatTheBankDidIsWhereTheInvoiceStands(String what, CashJournalText journal, String expected) {
		this.bench.take(DOCUMENTS.getBytes(StandardCharsets.UTF_8));
		this.bench.take(MANDATES.getBytes(StandardCharsets.UTF_8));
		assertThat(this.bench.take(journal.bytes())).containsEntry("state", "TAKEN").containsEntry("kind", "TREASURY");
		assertThat(position()).isEqualTo(expected);
	}

	@Test
	void aMovementBeforeItsMandateWaitsForIt() {
		this.bench.take(DOCUMENTS.getBytes(StandardCharsets.UTF_8));
		assertThat(this.bench.take(paid().bytes())).containsEntry("rows_parked", 1L).containsEntry("rows_new", 0L);
		assertThat(position()).startsWith("IN_PROGRESS");
		this.bench.take(MANDATES.getBytes(StandardCharsets.UTF_8));
		assertThat(position()).isEqualTo("PAID 1000.00 0.00 2026-05-02");
	}

	@Test
	void whatIsSentAgainCountsOnceAndWhatIsCorrectedReplaces() {
		this.bench.take(DOCUMENTS.getBytes(StandardCharsets.UTF_8));
		this.bench.take(MANDATES.getBytes(StandardCharsets.UTF_8));
		this.bench.take(paid().bytes());
		assertThat(this.bench.take(paid().bytes())).containsEntry("state", "DUPLICATE");
		CashJournalText page = paid().movement(2, "ESEGUITO", 7, 1, "2026-05-02", "5.00");
		assertThat(this.bench.take(page.bytes())).containsEntry("rows_unchanged", 1L)
			.containsEntry("rows_parked", 1L)
			.containsEntry("rows_read", 2L);
		CashJournalText corrected = CashJournalText.journal(LIFE)
			.movement(1, "ESEGUITO", 1001, 1, "2026-05-03", "300.00");
		assertThat(this.bench.take(corrected.bytes())).containsEntry("rows_changed", 1L);
		assertThat(position()).isEqualTo("PARTLY_PAID 300.00 700.00 2026-05-03");
		CashJournalText elsewhere = CashJournalText.journal(LIFE)
			.movement(1, "ESEGUITO", 1001, 9, "2026-05-03", "300.00");
		this.bench.take(elsewhere.bytes());
		assertThat(position()).isEqualTo("MANDATE_ISSUED 0.00 1000.00 null");
	}

	@Test
	void thePagesOfAJournalAreOneJournal() {
		this.bench
			.take(CashJournalText.journal("G1#002#002").movement(2, "ESEGUITO", 1, 1, "2026-05-02", "1.00").bytes());
		this.bench
			.take(CashJournalText.journal("G1#001#002").movement(1, "ESEGUITO", 1, 1, "2026-05-02", "2.00").bytes());
		assertThat(this.jdbc.queryForList("select journal || ' ' || movement from treasury_event order by 1",
				String.class))
			.containsExactly("G1 1", "G1 2");
	}

	@Test
	void whatConcernsNoMandateIsLeftOutAndCounted() {
		CashJournalText journal = paid()
			.movement("ENTRATA", "REVERSALE", 2, "ESEGUITO", 5, 1, "2026-05-02", "1.00", "1")
			.movement("USCITA", "SOSPESO USCITA", 3, "ESEGUITO", 5, 1, "2026-05-02", "1.00", "1");
		assertThat(this.bench.take(journal.bytes())).containsEntry("rows_read", 1L);
		assertThat(this.jdbc.queryForObject("select value || ' ' || notice from import_notice", String.class))
			.isEqualTo("2 leftOut");
	}

	@ParameterizedTest
	@CsvSource({ "ESEGUITO, 0004501, 0004501", "ESEGUITO, 0000000,", "ESEGUITO, '',", "STORNATO, 0004501, 0000099" })
	void theReceiptIsTheBanksOwn(String operation, String receipt, String expected) {
		this.bench.take(CashJournalText.journal("G1")
			.movement("USCITA", "MANDATO", 1, operation, 1, 1, "2026-05-02+02:00", "1.00", receipt)
			.bytes());
		assertThat(this.jdbc.queryForObject("select receipt_number from treasury_event", String.class))
			.isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "1E+1000000000, amount", "1.234, amount", "'1.234,56', amount", "NaN, amount", "'', empty",
			"0.00, notPositive", "99999999999999.00, amount" })
	void anAmountThatIsNoneIsRejectedWithItsReason(String amount, String reason) {
		CashJournalText journal = CashJournalText.journal("G1").movement(1, "ESEGUITO", 1, 1, "2026-05-02", amount);
		assertThat(this.bench.take(journal.bytes())).containsEntry("rows_rejected", 1L);
		assertThat(this.bench.reasons()).containsExactly("1 importo " + reason);
	}

	@Test
	void theRestOfTheJournalGoesOnWithoutABadMovement() {
		CashJournalText journal = paid().movement(2, "INVENTATO", 1, 1, "2026-05-02", "1.00")
			.movement(3, "ESEGUITO", 1, 1, "0001-01-01", "1.00")
			.movement(1, "ESEGUITO", 1, 1, "2026-05-02", "1.00");
		assertThat(this.bench.take(journal.bytes())).containsEntry("rows_rejected", 3L)
			.containsEntry("rows_parked", 1L);
		assertThat(this.bench.reasons()).containsExactly("2 tipo_operazione choice", "3 data_movimento date",
				"4 numero_movimento twice");
	}

	static Stream<Arguments> bad() {
		String good = paid().toString();
		return Stream.of(
				Arguments.of("another body's", paid().of("00000000000").toString(),
						"Provincia di Prova, codice fiscale 00000000000"),
				Arguments.of("cut short", good.substring(0, good.length() - 60), "non si legge fino in fondo"),
				Arguments.of("another tree", "<altro/>", "elemento iniziale: altro"),
				Arguments.of("without its body", good.replace("codice_fiscale_ente", "codice"), "codice_fiscale_ente"),
				Arguments.of("without its id", good.replace("identificativo_flusso_BT", "id"),
						"identificativo_flusso_BT"),
				Arguments.of("an entity from outside",
						good.replace("<flusso_giornale",
								"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><flusso_giornale"),
						"dichiarazione DOCTYPE"),
				Arguments.of("a bomb",
						good.replace("<flusso_giornale",
								"<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><flusso_giornale")
							.replace("Saldo", "&b;"),
						"dichiarazione DOCTYPE"),
				Arguments.of("a control character", good.replace("Saldo", "\u0001"), "non si legge fino in fondo"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("bad")
	void aFileThatIsNoJournalOfOursIsRefusedWithItsReason(String what, String file, String reason) {
		Map<String, Object> taken = this.bench.take(file.getBytes(StandardCharsets.UTF_8));
		assertThat(taken).containsEntry("state", "REFUSED");
		assertThat((String) taken.get("reason")).contains(reason);
		assertThat(this.jdbc.queryForObject("select count(*) from treasury_event", Long.class)).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "ISO-8859-1", "UTF-16", "UTF-8" })
	void theFileSaysItselfHowItIsWritten(String encoding) {
		String journal = paid().toString().replace("UTF-8", encoding).replace("Prova", "Città");
		assertThat(this.bench.take(journal.getBytes(Charset.forName(encoding)))).containsEntry("state", "TAKEN");
	}

	@Test
	void namespacesAndPrefixesMakeNoDifference() {
		String journal = paid().toString()
			.replace("<flusso_giornale_di_cassa>", "<flusso_giornale_di_cassa xmlns=\"urn:x\" xmlns:b=\"urn:y\">")
			.replace("<importo>", "<b:importo>")
			.replace("</importo>", "</b:importo>");
		assertThat(this.bench.take(journal.getBytes(StandardCharsets.UTF_8))).containsEntry("rows_parked", 1L);
	}

	@Test
	void inAnyOrderWithRepetitionsTheLedgerIsTheSame() {
		List<byte[]> files = List.of(DOCUMENTS.getBytes(StandardCharsets.UTF_8),
				MANDATES.getBytes(StandardCharsets.UTF_8),
				CashJournalText.journal("G1#001#002").movement(1, "ESEGUITO", 1001, 1, "2026-05-02", "400.00").bytes(),
				CashJournalText.journal("G1#002#002").movement(2, "ESEGUITO", 1001, 1, "2026-05-02", "600.00").bytes(),
				CashJournalText.journal("G2").movement(1, "STORNATO", 1001, 1, "2026-05-09", "-600.00").bytes(),
				CashJournalText.journal("G3").movement(1, "REGOLARIZZATO", 1001, 1, "2026-05-20", "250.00").bytes());
		files.forEach(this.bench::take);
		String expected = this.bench.checksum();
		assertThat(position()).isEqualTo("PARTLY_PAID 650.00 350.00 2026-05-20");
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

	private static CashJournalText paid() {
		return CashJournalText.journal(LIFE).movement(1, "ESEGUITO", 1001, 1, "2026-05-02", "1000.00");
	}

	private String position() {
		return this.jdbc.queryForObject("""
				select concat_ws(' ', status, paid_amount, to_pay, coalesce(paid_on::text, 'null'))
				from position where document_id is not null""", String.class);
	}

}
