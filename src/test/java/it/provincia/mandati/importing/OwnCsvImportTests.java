// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.List;
import java.util.Map;

import it.provincia.mandati.ApplicationTest;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
@Import(ImportBench.class)
class OwnCsvImportTests {

	static final String DOCUMENTS = "codice_documento;codice_fiscale;partita_iva;denominazione;tipo;numero;data;importo;codice_ufficio";

	static final String MANDATES = "esercizio;numero;progressivo;data_mandato;importo;codice_fiscale;partita_iva;denominazione;codice_documento;importo_documento;modalita_pagamento;causale;data_pagamento;importo_pagato;stato";

	static final String ROSSI = "D1;;02345678909;Rossi S.r.l.;FATTURA;12/2026;27/3/2026;1.000,00;VIA";

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void emptyTheLedger() {
		this.bench.emptyTheLedger();
	}

	@Test
	void aDocumentWithItsCreditorBecomesAPosition() {
		Map<String, Object> file = this.bench.take(DOCUMENTS, ROSSI);
		assertThat(file).containsEntry("state", "TAKEN")
			.containsEntry("kind", "DOCUMENTS")
			.containsEntry("rows_new", 1L);
		assertThat(positions()).containsExactly("12/2026 IN_PROGRESS 1000.00 1000.00");
	}

	@Test
	void aMandateThatComesBeforeItsDocumentIsParkedAndAppliedLater() {
		Map<String, Object> mandates = this.bench.take(MANDATES,
				"2026;7;;2/4/2026;1000;;02345678909;Rossi S.r.l.;D1;;Bonifico;Saldo;5/4/2026;;");
		assertThat(mandates).containsEntry("rows_parked", 1L).containsEntry("rows_new", 0L);
		assertThat(positions()).containsExactly("2026/7 PAID 1000.00 0.00");
		this.bench.take(DOCUMENTS, ROSSI);
		assertThat(positions()).containsExactly("12/2026 PAID 1000.00 0.00");
	}

	@Test
	void theSameContentTwiceIsADuplicateAndAnOlderContentIsTakenAgain() {
		this.bench.take(DOCUMENTS, ROSSI);
		assertThat(this.bench.take(DOCUMENTS, ROSSI)).containsEntry("state", "DUPLICATE");
		this.bench.take(DOCUMENTS, ROSSI.replace("1.000,00", "900"));
		Map<String, Object> again = this.bench.take(DOCUMENTS, ROSSI);
		assertThat(again).containsEntry("state", "TAKEN").containsEntry("rows_changed", 1L);
		assertThat(positions()).containsExactly("12/2026 IN_PROGRESS 1000.00 1000.00");
	}

	@Test
	void aBadRowIsReportedAndTheGoodOnesAreTaken() {
		Map<String, Object> file = this.bench.take(DOCUMENTS, ROSSI,
				"D2;;0234567890;Bianchi;FATTURA;1;31/02/2026;12,345;VIA", "D1;;02345678909;;FATTURA;2;1/1/2026;1;VIA");
		assertThat(file).containsEntry("rows_read", 3L)
			.containsEntry("rows_new", 1L)
			.containsEntry("rows_rejected", 2L);
		assertThat(this.bench.reasons()).containsExactly("3 data date", "3 importo amount", "3 partita_iva vatNumber",
				"4 codice_documento twice");
		assertThat(this.jdbc.queryForObject("select cells[7] from rejected_row where line = 3", String.class))
			.isEqualTo("31/02/2026");
	}

	@Test
	void anEmptyCellClearsAndAnAbsentColumnLeaves() {
		this.bench.take(DOCUMENTS + ";oggetto;cig", ROSSI + ";Asfalto;Z123456789");
		this.bench.take(DOCUMENTS + ";oggetto", ROSSI + ";");
		assertThat(this.jdbc.queryForMap("select subject, cig from document")).containsEntry("subject", null)
			.containsEntry("cig", "Z123456789");
	}

	@Test
	void theRowUpdatedLastWinsWhateverTheOrder() {
		this.bench.take(DOCUMENTS + ";aggiornato_al", ROSSI + ";2/4/2026 10:30");
		Map<String, Object> older = this.bench.take(DOCUMENTS + ";aggiornato_al",
				ROSSI.replace("1.000,00", "1") + ";2/4/2026");
		assertThat(older).containsEntry("rows_unchanged", 1L);
		assertThat(positions()).containsExactly("12/2026 IN_PROGRESS 1000.00 1000.00");
	}

	@Test
	void aSubjectKnownByCodeAndOneKnownByVatNumberAreJoinedWhenARowBringsBoth() {
		this.bench.take(DOCUMENTS, ROSSI, "D2;80002130195;;Ente;FATTURA;2;1/1/2026;10;VIA");
		assertThat(this.jdbc.queryForObject("select count(*) from creditor", Integer.class)).isEqualTo(2);
		this.bench.take(DOCUMENTS, "D3;80002130195;02345678909;;FATTURA;3;1/1/2026;10;VIA");
		assertThat(this.jdbc.queryForList("select tax_code || ' ' || vat_number from creditor", String.class))
			.containsExactly("80002130195 02345678909");
		assertThat(positions()).hasSize(3);
	}

	@Test
	void aVatNumberThatSeveralBearTellsNobody() {
		this.bench.take(DOCUMENTS, ROSSI, "D2;80002130195;02345678909;A;FATTURA;2;1/1/2026;10;VIA",
				"D3;90000000009;02345678909;B;FATTURA;3;1/1/2026;10;VIA");
		String together = this.bench.checksum();
		this.bench.emptyTheLedger();
		this.bench.take(DOCUMENTS, "D3;90000000009;02345678909;B;FATTURA;3;1/1/2026;10;VIA");
		this.bench.take(DOCUMENTS, ROSSI);
		this.bench.take(DOCUMENTS, "D2;80002130195;02345678909;A;FATTURA;2;1/1/2026;10;VIA");
		assertThat(this.jdbc.queryForList("select code from document where creditor_id is null", String.class))
			.containsExactly("D1");
		assertThat(this.jdbc.queryForList("select name from creditor order by tax_code", String.class)).hasSize(2);
		assertThat(this.bench.checksum()).isEqualTo(together);
	}

	@Test
	void aHeaderOnlyIsTakenAndAMissingMustColumnRefusesTheFileByItsName() {
		assertThat(this.bench.take(DOCUMENTS)).containsEntry("state", "TAKEN").containsEntry("rows_read", 0L);
		Map<String, Object> refused = this.bench.take(DOCUMENTS.replace("numero;", ""), "");
		assertThat(refused).containsEntry("state", "REFUSED");
		reason(refused).contains("numero");
	}

	@Test
	void aFileWithTooManyBadRowsIsRefusedWhole() {
		String[] lines = new String[160];
		lines[0] = DOCUMENTS;
		for (int i = 1; i < lines.length; i++) {
			lines[i] = "D" + i + ";;02345678909;Rossi;FATTURA;" + i + ";" + ((i < 50) ? "1/1/2026" : "?") + ";1;VIA";
		}
		Map<String, Object> file = this.bench.take(lines);
		assertThat(file).containsEntry("state", "REFUSED").containsEntry("rows_rejected", 110L);
		assertThat(positions()).isEmpty();
	}

	@Test
	void aMandateLineIsTakenWholeOrNotAtAll() {
		this.bench.take(DOCUMENTS, ROSSI, ROSSI.replace("D1", "D2").replace("12/", "13/"));
		this.bench.take(MANDATES, "2026;7;;2/4/2026;1000;;02345678909;;D1;600;Bonifico;Saldo;;;",
				"2026;7;;2/4/2026;1000;;02345678909;;D2;600;Bonifico;Saldo;;;",
				"2026;8;;2/4/2026;1000;;02345678909;;D1;;Bonifico;Saldo;;;",
				"2026;8;;2/4/2026;1000;;02345678909;;;;Bonifico;Saldo;;;",
				"2026;9;;2/4/2026;100;;02345678909;;D1;;Bonifico;Saldo;;;PAGATO",
				"2026;9;2;2/4/2026;100;;02345678909;;D1;;Bonifico;Saldo;;50;",
				"2026;9;3;2/4/2026;100;;02345678909;;D1;;Bonifico;Saldo;3/4/2026;101;",
				"2026;9;4;2/4/2026;100;;02345678909;;D1;;Bonifico;Saldo;3/4/2026;;ANNULLATO");
		assertThat(this.bench.reasons()).containsExactly("2 importo_documento partsTooMuch",
				"3 importo_documento partsTooMuch", "4 sisterRefused", "5 codice_documento noDocumentBesideOne",
				"6 data_pagamento paidWithoutDate", "7 importo_pagato paidAmountWithoutDate",
				"8 importo_pagato paidAmount", "9 data_pagamento paidThoughDead");
		assertThat(positions()).allMatch((position) -> position.contains("IN_PROGRESS"));
	}

	private List<String> positions() {
		return this.jdbc.queryForList("""
				select concat_ws(' ', number collate "C", status, amount, to_pay) from position order by number""",
				String.class);
	}

	private static AbstractStringAssert<?> reason(Map<String, Object> file) {
		return assertThat((String) file.get("reason"));
	}

}
