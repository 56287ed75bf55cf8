// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.List;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.importing.ImportBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
@Import(ImportBench.class)
class RederivationTests {

	@Autowired
	ImportBench bench;

	@Autowired
	Rederivation rederivation;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void aPositionThatNoLongerIsWhatTheFactsSay() {
		this.bench.emptyTheLedger();
		this.bench.take("esercizio;numero;data_mandato;importo;codice_fiscale;denominazione;modalita_pagamento;causale",
				"2026;1;1/3/2026;1000;01111111111;Rossi;Bonifico;Saldo");
		this.jdbc.update("delete from position_line");
		this.jdbc.update("update position set status = 'PAID'");
	}

	@Test
	void afterAnUpdateThatChangesTheRulesEverythingIsDerivedAgain() {
		this.jdbc.update("update derivation_rules set checksum = 'of an older program'");
		this.rederivation.afterPropertiesSet();
		assertThat(statuses()).containsExactly("MANDATE_ISSUED ISSUED");
		assertThat(this.jdbc.queryForList("select checksum from derivation_rules", String.class))
			.doesNotContain("of an older program")
			.hasSize(1);
	}

	@Test
	void underTheSameRulesNothingIsDerivedAtTheStart() {
		this.rederivation.afterPropertiesSet();
		assertThat(statuses()).containsExactly("PAID -");
	}

	private List<String> statuses() {
		return this.jdbc.queryForList("""
				select status || ' ' || coalesce(standing, '-')
				from position left join position_line on position_id = position.id""", String.class);
	}

}
