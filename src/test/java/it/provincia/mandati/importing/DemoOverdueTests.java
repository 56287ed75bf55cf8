// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.ledger.Overdue;
import it.provincia.mandati.oracle.ExpectedPosition;
import it.provincia.mandati.oracle.LedgerOracle;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is past due of the demo data on a day, against an independent computation.
 */
@ApplicationTest
@Import(ImportBench.class)
class DemoOverdueTests {

	private static final LocalDate DAY = LocalDate.of(2026, 9, 15);

	@Autowired
	ImportBench bench;

	@Autowired
	Overdue overdue;

	@Test
	void everyOfficeHasWhatThePositionsOfItsDocumentsSay() throws Exception {
		this.bench.emptyTheLedger();
		for (String name : new String[] { "uffici.csv", "creditori.csv", "documenti.csv", "mandati.csv" }) {
			Path copy = Files.createTempDirectory("demo").resolve(name);
			Files.copy(demo(name), copy);
			assertThat(this.bench.take(copy)).containsEntry("state", "TAKEN");
		}
		LedgerOracle oracle = LedgerOracle.read(demo("uffici.csv"), demo("creditori.csv"), demo("documenti.csv"),
				demo("mandati.csv"));
		Map<String, BigDecimal> expected = new TreeMap<>();
		for (String creditor : oracle.creditors()) {
			for (ExpectedPosition position : oracle.positionsOf(creditor)) {
				if (position.dueDate() != null && position.dueDate().isBefore(DAY) && position.toPay().signum() > 0) {
					expected.merge(position.office() + " " + band(position), position.toPay(), BigDecimal::add);
				}
			}
		}
		Map<String, BigDecimal> sums = new TreeMap<>();
		this.overdue.sums(DAY).forEach((sum) -> sums.put(sum.office() + " " + sum.band(), sum.amount()));
		assertThat(sums).hasSizeGreaterThan(10).isEqualTo(expected);
	}

	private static String band(ExpectedPosition position) {
		long days = ChronoUnit.DAYS.between(position.dueDate(), DAY);
		if ("SUSPENDED".equals(position.status().toString())) {
			return "SUSPENDED";
		}
		return (days > 90) ? "OVER_90" : "UP_TO_" + (days + 29) / 30 * 30;
	}

	private static Path demo(String name) throws Exception {
		return new ClassPathResource("demo/" + name).getFile().toPath();
	}

}
