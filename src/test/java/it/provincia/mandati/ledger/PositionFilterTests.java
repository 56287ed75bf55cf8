// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import it.provincia.mandati.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
@Import(LedgerMother.class)
class PositionFilterTests {

	@Autowired
	LedgerMother mother;

	@Autowired
	Positions positions;

	private long creditor;

	@BeforeEach
	void fourPositions() {
		this.creditor = this.mother.creditor();
		this.mother.position(this.creditor)
			.number("FT 2026/1")
			.date("2026-01-31")
			.amount("1234.56")
			.subject("Attività di segnaletica: Società Città 50%")
			.codes("ZB12345678", "E51B21000000001")
			.save();
		this.mother.position(this.creditor)
			.number("NC_7")
			.type(DocumentType.CREDIT_NOTE)
			.status(DocumentStatus.PAID)
			.date("2026-02-01")
			.amount("-200.00")
			.subject("Storno 50 pezzi")
			.mandates("2025/99", "2026/1234")
			.save();
		this.mother.position(this.creditor)
			.number("C:\\3")
			.type(DocumentType.CONTRIBUTION)
			.status(DocumentStatus.SUSPENDED)
			.date("2026-02-28")
			.amount("5000.00")
			.subject("STRASSE e straße")
			.save();
		this.mother.position(this.creditor)
			.number("12/2026")
			.type(DocumentType.OTHER)
			.status(DocumentStatus.IN_PROGRESS)
			.date("2026-03-27")
			.amount("0.01")
			.subject(null)
			.save();
		this.mother.position(this.mother.creditor()).number("FT 2026/1").mandates("2026/1234").save();
	}

	@ParameterizedTest(name = "[{0}] finds {1}")
	@CsvSource(delimiter = ';',
			value = { "attivita; FT 2026/1", "ATTIVITÀ; FT 2026/1", "città; FT 2026/1", "CITTA 50; FT 2026/1",
					"50%; FT 2026/1", "%; FT 2026/1", "_; NC_7", "nc_; NC_7", "\\; C:\\3", "'50 '; NC_7 FT 2026/1",
					"zb1234; FT 2026/1", "b21000; FT 2026/1", "1234; NC_7 FT 2026/1", "2026/1234; NC_7",
					"2025/99; NC_7", "99; NC_7", "2026/123; ''", "2026/1; FT 2026/1", "/2026; 12/2026", "straße; C:\\3",
					"!; ''", "' 12/2026 '; 12/2026", "％; FT 2026/1", "'; drop table position; --'; ''",
					"'2026,1'; ''" })
	void aTextIsPartOfNumberSubjectCigOrCupOrAWholeMandate(String text, String expected) {
		assertThat(String.join(" ", found(text))).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\u0000", "\n\t", "\ud800" })
	void aTextOfNothingAsksNothing(String text) {
		assertThat(found(text)).hasSize(4);
	}

	@Test
	void aTextWithCharactersTheDatabaseRefusesIsSearchedWithoutThem() {
		assertThat(found("nc\u0000_7")).isEmpty();
		assertThat(found("nc_7\u0000")).containsExactly("NC_7");
		assertThat(found("x".repeat(20_000))).isEmpty();
		assertThat(found("'\"\\%_!{}[]().*")).isEmpty();
	}

	@Test
	void typesAndStatusesOfOneKindAreAlternatives() {
		assertThat(find(null, Set.of(DocumentType.INVOICE, DocumentType.OTHER), Set.of())).containsExactly("12/2026",
				"FT 2026/1");
		assertThat(find(null, Set.of(), Set.of(DocumentStatus.PAID, DocumentStatus.SUSPENDED))).containsExactly("C:\\3",
				"NC_7");
		assertThat(find(null, Set.of(DocumentType.INVOICE), Set.of(DocumentStatus.PAID))).isEmpty();
	}

	@Test
	void rangesOfDatesHoldTheirEnds() {
		assertThat(between("2026-02-01", "2026-02-28")).containsExactly("C:\\3", "NC_7");
		assertThat(between("2026-02-02", null)).containsExactly("12/2026", "C:\\3");
		assertThat(between(null, "2026-01-31")).containsExactly("FT 2026/1");
		assertThat(between("2026-03-01", "2026-02-01")).isEmpty();
	}

	@Test
	void rangesOfAmountsAreSignedAndHoldTheirEnds() {
		assertThat(amounts("-200", "0.01")).containsExactly("12/2026", "NC_7");
		assertThat(amounts("1234.56", null)).containsExactly("C:\\3", "FT 2026/1");
		assertThat(amounts(null, "-0.01")).containsExactly("NC_7");
		assertThat(amounts("9999999999999.99", null)).isEmpty();
	}

	@Test
	void allConditionsHoldTogetherAndTheTotalsAreOfAllTheyFind() {
		PositionFilter filter = new PositionFilter("50", Set.of(DocumentType.INVOICE, DocumentType.CREDIT_NOTE),
				Set.of(DocumentStatus.IN_PROGRESS, DocumentStatus.PAID), LocalDate.of(2026, 1, 1),
				LocalDate.of(2026, 2, 1), new BigDecimal("-200"), new BigDecimal("1234.56"));
		PositionPage page = this.positions.page(this.creditor, filter, PositionOrder.NEWEST_FIRST, 1, 1);
		assertThat(LedgerMother.numbers(page.rows())).containsExactly("NC_7");
		assertThat(page.totals())
			.isEqualTo(new PositionTotals(2, new BigDecimal("1034.56"), new BigDecimal("1034.56")));
		assertThat(page.pages()).isEqualTo(2);
	}

	@Test
	void anEmptyListHasOnePageAndTotalsOfNothing() {
		PositionPage page = this.positions.page(this.mother.creditor(), PositionFilter.ALL, PositionOrder.NEWEST_FIRST,
				3, 25);
		assertThat(page.rows()).isEmpty();
		assertThat(page.number()).isOne();
		assertThat(page.pages()).isOne();
		assertThat(page.totals()).isEqualTo(new PositionTotals(0, new BigDecimal("0.00"), new BigDecimal("0.00")));
	}

	private List<String> found(String text) {
		return find(text, Set.of(), Set.of());
	}

	private List<String> find(@Nullable String text, Set<DocumentType> types, Set<DocumentStatus> statuses) {
		return find(new PositionFilter(text, types, statuses, null, null, null, null));
	}

	private List<String> between(@Nullable String from, @Nullable String to) {
		return find(new PositionFilter(null, Set.of(), Set.of(), (from != null) ? LocalDate.parse(from) : null,
				(to != null) ? LocalDate.parse(to) : null, null, null));
	}

	private List<String> amounts(@Nullable String min, @Nullable String max) {
		return find(new PositionFilter(null, Set.of(), Set.of(), null, null, (min != null) ? new BigDecimal(min) : null,
				(max != null) ? new BigDecimal(max) : null));
	}

	private List<String> find(PositionFilter filter) {
		return LedgerMother
			.numbers(this.positions.page(this.creditor, filter, PositionOrder.NEWEST_FIRST, 1, 25).rows());
	}

}
