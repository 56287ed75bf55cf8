// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.importing.ImportBench;
import it.provincia.mandati.ledger.Dossier;
import it.provincia.mandati.ledger.Dossiers;
import it.provincia.mandati.ledger.Movement;
import it.provincia.mandati.ledger.PayingLine;
import it.provincia.mandati.platform.PhrasePrinter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every position of the demo data, read in bulk: what holds of each of them.
 */
@ApplicationTest
@Import(ImportBench.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoDossierTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	@Autowired
	ImportBench bench;

	@Autowired
	Dossiers dossiers;

	@Autowired
	PhrasePrinter printer;

	@Autowired
	JdbcTemplate jdbc;

	private List<Dossier> all = List.of();

	@BeforeAll
	void readTheDemoData() throws Exception {
		this.bench.emptyTheLedger();
		for (String file : List.of("uffici.csv", "creditori.csv", "documenti.csv", "mandati.csv")) {
			this.bench.take(new ClassPathResource("demo/" + file).getContentAsByteArray());
		}
		this.all = this.jdbc.queryForList("select distinct creditor_id from position", Long.class)
			.stream()
			.flatMap((creditor) -> this.dossiers.find(creditor, positionsOf(creditor)).stream())
			.toList();
	}

	@Test
	void allOfThemAreRead() {
		assertThat(this.all).hasSize(this.jdbc.queryForObject("select count(*) from position", Integer.class));
	}

	@Test
	void eachHasAnAnswerInBothLanguages() {
		assertThat(this.all).allSatisfy((dossier) -> {
			Answer answer = Answer.to(dossier, TODAY);
			assertThat(Stream.of(Locale.ITALIAN, Locale.ENGLISH)
				.flatMap((locale) -> answer.sentences().stream().map((phrase) -> this.printer.print(phrase, locale))))
				.allMatch((sentence) -> sentence.endsWith(".") && !sentence.contains("{"));
			assertThat(this.printer.print(answer.todo(), Locale.ITALIAN)).endsWith(".");
		});
	}

	@Test
	void theLinesOfEachMakeItsPaidAmountAndTheirMovementsMakeTheirs() {
		assertThat(this.all).allSatisfy((dossier) -> {
			assertThat(
					sum(dossier.lines().stream().filter((line) -> !line.standing().dead()).map(DemoDossierTests::paid)))
				.isEqualByComparingTo(dossier.position().paidAmount());
			assertThat(dossier.lines())
				.allSatisfy((line) -> assertThat(sum(line.movements().stream().map(Movement::amount)))
					.isEqualByComparingTo(paid(line)));
		});
	}

	@Test
	void everyLadderAddsUpAndEndsAtWhatIsPaidToTheCreditorAndStillToCome() {
		assertThat(this.all.stream().filter((dossier) -> Ladder.of(dossier) != null)).hasSizeGreaterThan(2000)
			.allSatisfy((dossier) -> {
				Ladder ladder = Ladder.of(dossier);
				assertThat(sum(ladder.slices().stream().map(Ladder.Slice::amount)).add(ladder.gross()))
					.isEqualByComparingTo(ladder.reaches());
				if (dossier.lines().stream().noneMatch((line) -> line.payee().other())) {
					assertThat(ladder.reaches())
						.isEqualByComparingTo(dossier.position().paidAmount().add(dossier.position().toPay()));
				}
			});
	}

	@Test
	void aPositionOfSomebodyElseIsNotReadWithOnesOwn() {
		List<Long> creditors = this.jdbc.queryForList("select distinct creditor_id from position", Long.class);
		assertThat(this.dossiers.find(creditors.get(0), positionsOf(creditors.get(1)))).isEmpty();
	}

	private List<Long> positionsOf(long creditor) {
		return this.jdbc.queryForList("select id from position where creditor_id = ?", Long.class, creditor);
	}

	private static BigDecimal paid(PayingLine line) {
		return line.share().paid();
	}

	private static BigDecimal sum(Stream<BigDecimal> amounts) {
		return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
