// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.nio.charset.StandardCharsets;

import it.provincia.mandati.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static it.provincia.mandati.importing.OrdersText.payee;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much waits for a decision.
 */
@ApplicationTest
@Import(ImportBench.class)
class QuestionsTests {

	@Autowired
	ImportBench bench;

	@Autowired
	Questions questions;

	@BeforeEach
	void emptyTheLedger() {
		this.bench.emptyTheLedger();
	}

	@Test
	void whereAllIsTold() {
		this.bench.take(OrdersText.flow("2026-04-20T09:15:00")
			.mandate("INSERIMENTO", 1, payee(1, "10.00", "00000000109"))
			.bytes());
		assertThat(this.questions.open()).isEqualTo(new OpenQuestions(0, 0));
	}

	@Test
	void whatOneDecisionSettlesCountsOnce() {
		this.bench.take(OrdersText.flow("2026-04-20T09:15:00")
			.mandate("INSERIMENTO", 1, payee(1, "10.00", ""), payee(2, "20.00", ""))
			.mandate("INSERIMENTO", 2, payee(1, "30.00", "").replace("Edilè Esempio S.r.l.", "Altra Ditta"))
			.bytes());
		this.bench.take("IT00000000109_00A1.xml",
				InvoiceText.file().invoice("TD01", "FPA 7/26", "2026-03-01", "1220.00", "").bytes());
		this.bench.take("""
				codice_documento;partita_iva;denominazione;tipo;numero;data;importo;codice_ufficio
				D1;00000000109;Edil;FATTURA;FPA 7/26;1/3/2026;1220,00;RAG
				""".getBytes(StandardCharsets.UTF_8));
		assertThat(this.questions.open()).isEqualTo(new OpenQuestions(2, 1));
	}

}
