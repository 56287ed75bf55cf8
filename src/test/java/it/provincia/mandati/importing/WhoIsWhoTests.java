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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static it.provincia.mandati.importing.OrdersText.payee;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * One subject, whatever code which product knows it by; never two as one (ADR 10).
 */
@ApplicationTest
@Import(ImportBench.class)
class WhoIsWhoTests {

	private static final String FIRM = "00000000109";

	private static final String OTHER = "00000000208";

	private static final String PERSON = "RSSMRA45C12F205C";

	private static final String DOCUMENTS = "codice_documento;codice_fiscale;partita_iva;denominazione;tipo;numero;data;importo;codice_ufficio\n";

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void emptyTheLedger() {
		this.bench.emptyTheLedger();
	}

	@Test
	void aFirmThatAnInvoiceKnowsByVatNumberAndAnOrderByTheSameDigitsAsTaxCodeIsOne() {
		take(invoice(FIRM, "Edilè S.r.l."));
		giveALogin();
		this.bench.take(order(1001, FIRM));
		assertThat(creditors()).containsExactly("00000000109 - Edilè Esempio S.r.l.");
		assertThat(this.jdbc.queryForList("select distinct creditor_id from position", Long.class)).hasSize(1);
		assertThat(this.jdbc.queryForObject("select count(*) from position", Long.class)).isEqualTo(2);
		assertThat(this.jdbc.queryForObject("select tax_code from account join creditor on creditor.id = creditor_id",
				String.class))
			.isEqualTo(FIRM);
	}

	@Test
	void itIsOneWhicheverComesFirst() {
		this.bench.take(order(1001, FIRM));
		take(invoice(FIRM, "Edilè S.r.l."));
		String orderFirst = this.bench.checksum();
		this.bench.emptyTheLedger();
		take(invoice(FIRM, "Edilè S.r.l."));
		this.bench.take(order(1001, FIRM));
		assertThat(this.bench.checksum()).isEqualTo(orderFirst);
	}

	/** A firm joins a VAT group: the number of the group is nobody's CF. */
	@Test
	void itKeepsItsNumberWhenARowStatesAnotherOneForIt() {
		this.bench.take(order(1001, FIRM));
		take(invoice(FIRM, "Edilè"));
		this.bench.take(csv("D1;00000000109;00000000406;Edilè;FATTURA;1;1/3/2026;10;RAG"));
		assertThat(creditors()).containsExactly("00000000109 00000000406 Edilè");
		assertThat(ownersOf("select creditor_id from document")).containsOnly(FIRM);
	}

	@Test
	void aSecondBearerOfTheNumberSplitsThemAgain() {
		this.bench.take(order(1001, FIRM));
		take(invoice(FIRM, "Edilè S.r.l."));
		this.bench.take(csv("D1;RSSMRA45C12F205C;00000000109;Rossi;FATTURA;1;1/3/2026;10;RAG"));
		assertThat(creditors()).containsExactly("00000000109 - Edilè Esempio S.r.l.",
				"RSSMRA45C12F205C 00000000109 Rossi");
		assertThat(ownersOf("select creditor_id from document")).containsExactly("-", PERSON);
		assertThat(ownersOf("select creditor_id from mandate_line")).containsExactly(FIRM);
		assertThat(this.jdbc.queryForObject("select called from unresolved_payee", String.class)).isEqualTo("77");
	}

	@Test
	void aNumberIsLearnedFromEveryRowOfTheSubjectNotFromTheFirstAlone() {
		this.bench.take(csv("D1;RSSMRA45C12F205C;00000000109;Rossi;FATTURA;1;1/3/2026;10;RAG"));
		this.bench.take(csv("D2;RSSMRA45C12F205C;00000000208;Rossi;FATTURA;2;1/3/2026;10;RAG"));
		this.bench.take(csv("D3;;00000000208;Rossi;FATTURA;3;1/3/2026;10;RAG",
				"D4;;00000000109;Rossi;FATTURA;4;1/3/2026;10;RAG"));
		assertThat(ownersOf("select creditor_id from document")).containsExactly(PERSON, PERSON, PERSON, PERSON);
	}

	@Test
	void theCreditorsFileSaysWhichNumberIsShown() {
		this.bench.take(csv("D1;RSSMRA45C12F205C;00000000109;Rossi;FATTURA;1;1/3/2026;10;RAG"));
		this.bench.take("denominazione;codice_fiscale;partita_iva", "Rossi Mario;RSSMRA45C12F205C;00000000208");
		this.bench.take(csv("D2;RSSMRA45C12F205C;00000000109;Rossi;FATTURA;2;1/3/2026;10;RAG"));
		assertThat(creditors()).containsExactly("RSSMRA45C12F205C 00000000208 Rossi Mario");
	}

	@Test
	void whatTheCreditorsFileSaidOfTheNumberAloneStaysSaidOfTheSubject() {
		String[] file = { "denominazione;partita_iva;indirizzo;comune;tipo",
				"Edilè;00000000109;Via Larga 1;Crema;IMPRESA" };
		this.bench.take(file);
		this.bench.take(order(1001, FIRM));
		String fileFirst = this.bench.checksum();
		assertThat(creditors()).containsExactly("00000000109 - Edilè");
		assertThat(this.jdbc.queryForObject("select address from creditor", String.class)).isEqualTo("Via Larga 1");
		this.bench.emptyTheLedger();
		this.bench.take(order(1001, FIRM));
		this.bench.take(file);
		assertThat(this.bench.checksum()).isEqualTo(fileFirst);
		assertThat(this.bench.take(file[0] + "\n" + file[1] + "\n")).containsEntry("rows_unchanged", 1L);
	}

	@Test
	void anOrderThatLosesItsCodesLosesItsCreditor() {
		this.bench.take(order(1001, FIRM));
		this.bench
			.take(OrdersText.flow("2026-04-21T09:15:00").mandate("VARIAZIONE", 1001, payee(1, "50.00", "")).bytes());
		assertThat(ownersOf("select creditor_id from mandate_line")).containsExactly("-");
	}

	@Test
	void inAnyOrderWithRepetitionsTheSubjectsAreTheSame() {
		List<Runnable> files = List.of(() -> take(invoice(FIRM, "Edilè S.r.l.")),
				() -> this.bench.take(order(1001, FIRM)), () -> take(invoice(OTHER, "Altra S.r.l.")),
				() -> this.bench.take(order(1002, OTHER)),
				() -> this.bench.take(csv("D1;RSSMRA45C12F205C;00000000208;Zeta;FATTURA;1;1/3/2026;10;RAG")),
				() -> this.bench.take(csv("D2;;00000000307;Terza;FATTURA;2;1/3/2026;10;RAG",
						"D3;00000000307;00000000406;;FATTURA;3;1/3/2026;10;RAG")),
				() -> this.bench.take(csv("D4;;00000000406;Quarta;FATTURA;4;1/3/2026;10;RAG")),
				() -> this.bench.take("denominazione;partita_iva;indirizzo;aggiornato_al",
						"Terza Reg.;00000000307;Via Larga 1;1/3/2026"),
				() -> this.bench.take("denominazione;codice_fiscale;partita_iva;aggiornato_al",
						"Rossi Mario;RSSMRA45C12F205C;;2/3/2026"),
				() -> this.bench.take(
						CashJournalText.journal("G1").movement(1, "ESEGUITO", 1001, 1, "2026-05-02", "50.00").bytes()));
		files.forEach(Runnable::run);
		String expected = this.bench.checksum();
		assertThat(creditors()).containsExactly("00000000109 - Edilè Esempio S.r.l.",
				"00000000208 - Edilè Esempio S.r.l.", "00000000307 00000000406 Terza Reg.",
				"RSSMRA45C12F205C 00000000208 Rossi Mario");
		for (int round = 0; round < Rounds.of(60); round++) {
			Random random = new Random(round);
			List<Runnable> order = new ArrayList<>(files);
			order.add(files.get(random.nextInt(files.size())));
			order.add(files.get(random.nextInt(files.size())));
			Collections.shuffle(order, random);
			this.bench.emptyTheLedger();
			order.forEach(Runnable::run);
			assertThat(this.bench.checksum()).as("round %d", round).isEqualTo(expected);
		}
	}

	/** Its name is told by its metadata: that it does not depend on the day. */
	private void take(InvoiceText invoice) {
		this.bench.take("IT01_00001.xml", invoice.bytes());
	}

	private void giveALogin() {
		this.jdbc.update("""
				insert into account (id, creditor_id, role, password_hash, password_initial)
				select gen_random_uuid(), id, 'CREDITOR', 'x', true from creditor""");
	}

	private static InvoiceText invoice(String vatNumber, String name) {
		return InvoiceText.file()
			.from("""
					<IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>%s</IdCodice></IdFiscaleIVA>
					<Anagrafica><Denominazione>%s</Denominazione></Anagrafica>""".formatted(vatNumber, name))
			.invoice("TD01", "77", "2026-04-01", "12.00", "");
	}

	private static byte[] order(int number, String taxCode) {
		return OrdersText.flow("2026-04-20T09:15:00")
			.mandate("INSERIMENTO", number, payee(1, "50.00", taxCode))
			.bytes();
	}

	private static byte[] csv(String... rows) {
		return (DOCUMENTS + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
	}

	private List<String> creditors() {
		return this.jdbc
			.queryForList("select concat_ws(' ', tax_code, coalesce(vat_number, '-'), name) from creditor",
					String.class)
			.stream()
			.sorted()
			.toList();
	}

	/** The tax codes of the owners, in the order of the facts. */
	private List<String> ownersOf(String facts) {
		return this.jdbc.queryForList(
				"select coalesce(tax_code, '-') from (" + facts
						+ " order by id) fact left join creditor on creditor.id = creditor_id order by 1",
				String.class);
	}

}
