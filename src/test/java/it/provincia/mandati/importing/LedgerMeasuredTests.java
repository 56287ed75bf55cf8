// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The planner learns, within the load itself, of the tables that it has filled, and time
 * is not spent on the others.
 */
@ApplicationTest
@Import(ImportBench.class)
class LedgerMeasuredTests {

	private static final int NEVER = -1;

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void nothingIsThere() {
		this.bench.emptyTheLedger();
	}

	@Test
	void whatALargeLoadHasFilledIsMeasuredAndNothingElse() {
		this.bench.take(documents(1500));
		assertThat(measured("document")).isEqualTo(1500);
		assertThat(measured("creditor")).isEqualTo(NEVER);
		assertThat(measured("treasury_event")).isEqualTo(NEVER);
	}

	@Test
	void aSmallLoadMeasuresNothing() {
		this.bench.take(documents(20));
		assertThat(measured("document")).isEqualTo(NEVER);
	}

	private static String[] documents(int count) {
		return Stream
			.concat(Stream.of("codice_documento;codice_fiscale;denominazione;tipo;numero;data;importo;codice_ufficio"),
					IntStream.range(0, count)
						.mapToObj((i) -> "D%d;01111111111;Edil;FATTURA;%d;1/3/2026;1000;RAG".formatted(i, i)))
			.toArray(String[]::new);
	}

	/** How many rows the planner believes a table to have. */
	private int measured(String table) {
		Integer rows = this.jdbc.queryForObject("select reltuples::int from pg_class where oid = ?::regclass",
				Integer.class, table);
		assertThat(rows).isNotNull();
		return rows;
	}

}
