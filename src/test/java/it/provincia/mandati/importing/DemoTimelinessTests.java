// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.ledger.Timeliness;
import it.provincia.mandati.ledger.TimelinessFigures;
import it.provincia.mandati.ledger.TimelinessYear;
import it.provincia.mandati.oracle.LedgerOracle;
import it.provincia.mandati.oracle.TimelinessOracle;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The timeliness of the payments of the demo data, against an independent computation.
 */
@ApplicationTest
@Import(ImportBench.class)
class DemoTimelinessTests {

	@Autowired
	ImportBench bench;

	@Autowired
	Timeliness timeliness;

	@Test
	void everyFigureIsWhatTheDecreeSays() throws Exception {
		this.bench.emptyTheLedger();
		for (String name : new String[] { "uffici.csv", "creditori.csv", "documenti.csv", "mandati.csv" }) {
			Path copy = Files.createTempDirectory("demo").resolve(name);
			Files.copy(demo(name), copy);
			assertThat(this.bench.take(copy)).containsEntry("state", "TAKEN");
		}
		TimelinessOracle oracle = new TimelinessOracle(LedgerOracle.read(demo("uffici.csv"), demo("creditori.csv"),
				demo("documenti.csv"), demo("mandati.csv")));
		for (Year year : this.timeliness.years()) {
			TimelinessYear figures = this.timeliness.figures(year);
			for (int quarter = 1; quarter <= 4; quarter++) {
				LocalDate first = year.atMonth(3 * quarter - 2).atDay(1);
				assertSame(figures.quarters().get(quarter - 1), oracle.figure(first, first.plusMonths(3).minusDays(1)));
			}
			assertSame(figures.whole(), oracle.figure(year.atDay(1), year.atDay(1).plusYears(1).minusDays(1)));
		}
		assertThat(this.timeliness.years()).contains(Year.of(2026));
		assertThat(this.timeliness.figures(Year.of(2026)).whole().count()).isGreaterThan(1000);
	}

	private static void assertSame(TimelinessFigures figures, TimelinessOracle.Figure expected) {
		assertThat(figures.count()).isEqualTo(expected.count());
		assertThat(figures.undated()).isEqualTo(expected.undated());
		assertThat(figures.amount()).isEqualByComparingTo(expected.amount());
		assertThat(figures.weighedDays()).isEqualByComparingTo(expected.weighedDays());
		assertThat(figures.indicator()).isEqualTo(expected.indicator());
	}

	private static Path demo(String name) throws Exception {
		return new ClassPathResource("demo/" + name).getFile().toPath();
	}

}
