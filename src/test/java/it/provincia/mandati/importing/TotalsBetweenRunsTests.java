// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.StatementLog;
import it.provincia.mandati.ledger.PaymentFilter;
import it.provincia.mandati.ledger.Payments;
import it.provincia.mandati.ledger.PositionFilter;
import it.provincia.mandati.ledger.PositionOrder;
import it.provincia.mandati.ledger.Positions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever looks between two runs, and so has the totals remembered, sees after the second
 * what it brought; after a run is taken back, what was there before it; after a trial,
 * what he saw.
 */
@ApplicationTest
@Import(ImportBench.class)
class TotalsBetweenRunsTests {

	private static final String DOCUMENTS = "codice_documento;codice_fiscale;denominazione;tipo;numero;data;importo;codice_ufficio";

	private static final String FIRST = "D1;01111111111;Edil;FATTURA;1;1/3/2026;1000;RAG";

	private static final String SECOND = "D2;01111111111;Edil;FATTURA;2;1/3/2026;500;RAG";

	private static final String MANDATES = "esercizio;numero;data_mandato;importo;codice_fiscale;denominazione;codice_documento;modalita_pagamento;causale;data_pagamento";

	private static final String PAID = "2026;1;1/4/2026;400;01111111111;Edil;D1;Bonifico;Acconto;5/4/2026";

	@Autowired
	ImportBench bench;

	@Autowired
	ImportRuns runs;

	@Autowired
	ImportUndo undo;

	@Autowired
	Positions positions;

	@Autowired
	Payments payments;

	@Autowired
	JdbcTemplate jdbc;

	@TempDir
	Path folder;

	@BeforeEach
	void oneDocument() {
		this.bench.emptyTheLedger();
		this.bench.take(DOCUMENTS, FIRST);
		sees(1, "1000.00", "0.00");
	}

	@Test
	void eachRunAndEachTakingBackShowsAtOnce() {
		this.bench.take(DOCUMENTS, SECOND);
		sees(2, "1500.00", "0.00");
		this.bench.take(MANDATES, PAID);
		sees(2, "1100.00", "400.00");
		assertThat(this.undo.undo(3, ImportUndoTests.SOMEBODY)).isEqualTo(ImportUndo.Result.DONE);
		sees(2, "1500.00", "0.00");
		assertThat(this.undo.undo(2, ImportUndoTests.SOMEBODY)).isEqualTo(ImportUndo.Result.DONE);
		sees(1, "1000.00", "0.00");
	}

	@Test
	void aTrialShowsNothingAndLeavesNothingToBeAskedAgain() throws IOException {
		Path file = Files.write(this.folder.resolve("documents.csv"), List.of(DOCUMENTS, SECOND));
		this.runs.tryOut(this.runs.begin(ImportOrigin.TRIAL, null), List.of(file));
		assertThat(StatementLog.during(() -> sees(1, "1000.00", "0.00")))
			.noneMatch((statement) -> statement.contains("count(*) as count"));
		this.bench.take(DOCUMENTS, SECOND);
		sees(2, "1500.00", "0.00");
	}

	private void sees(long count, String toPay, String paid) {
		long creditor = this.jdbc.queryForObject("select id from creditor", Long.class);
		assertThat(
				this.positions.page(creditor, PositionFilter.ALL, PositionOrder.NEWEST_FIRST, 1, 25).totals().count())
			.isEqualTo(count);
		assertThat(
				this.positions.page(creditor, PositionFilter.ALL, PositionOrder.NEWEST_FIRST, 1, 25).totals().toPay())
			.isEqualByComparingTo(new BigDecimal(toPay));
		assertThat(this.payments.totals(creditor, PaymentFilter.ALL).amount())
			.isEqualByComparingTo(new BigDecimal(paid));
	}

}
