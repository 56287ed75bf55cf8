// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.provincia.mandati.ledger.OverdueBand;
import it.provincia.mandati.ledger.OverdueFilter;
import it.provincia.mandati.ledger.OverdueSum;
import org.jspecify.annotations.Nullable;

/**
 * What is past due by office and by days, each figure with the list behind it.
 */
record OverdueTable(List<OverdueSum> sums) {

	private static final List<OverdueBand> LATE = Arrays.stream(OverdueBand.values())
		.filter((band) -> band != OverdueBand.SUSPENDED)
		.toList();

	private static final BigDecimal FULL = BigDecimal.valueOf(100);

	public List<OverdueBand> bands() {
		return LATE;
	}

	public OverdueBand[] choices() {
		return OverdueBand.values();
	}

	/**
	 * A row for each office that has anything past due, by name.
	 */
	public List<Row> rows() {
		BigDecimal longest = byOffice().values()
			.stream()
			.map((office) -> total(office, OverdueTable::late).amount())
			.reduce(BigDecimal.ONE, BigDecimal::max);
		return byOffice().values().stream().map((office) -> row(office, longest)).toList();
	}

	/**
	 * All offices together.
	 */
	public Row all() {
		return new Row(null, null, cells(this.sums, null), cell(this.sums, null, null),
				cell(this.sums, null, OverdueBand.SUSPENDED), List.of());
	}

	/**
	 * How many documents the filter finds.
	 */
	long count(OverdueFilter filter) {
		return total(this.sums, (sum) -> (filter.officeId() == null || filter.officeId() == sum.officeId())
				&& (filter.band() == null || filter.band() == sum.band()))
			.count();
	}

	private Map<Long, List<OverdueSum>> byOffice() {
		return this.sums.stream()
			.collect(Collectors.groupingBy(OverdueSum::officeId, LinkedHashMap::new, Collectors.toList()));
	}

	private static Row row(List<OverdueSum> office, BigDecimal longest) {
		OverdueSum any = office.get(0);
		List<Bar> bars = new ArrayList<>();
		BigDecimal from = BigDecimal.ZERO;
		for (OverdueBand band : LATE) {
			BigDecimal amount = total(office, (sum) -> sum.band() == band).amount();
			BigDecimal length = amount.multiply(FULL).divide(longest, 1, RoundingMode.HALF_UP);
			bars.add(new Bar(band, from, length));
			from = from.add(length);
		}
		return new Row(any.officeId(), any.office(), cells(office, any.officeId()), cell(office, any.officeId(), null),
				cell(office, any.officeId(), OverdueBand.SUSPENDED), bars);
	}

	private static List<Cell> cells(List<OverdueSum> sums, @Nullable Long office) {
		return LATE.stream().map((band) -> cell(sums, office, band)).toList();
	}

	/** Of all that is late where no band is given; what is suspended is not. */
	private static Cell cell(List<OverdueSum> sums, @Nullable Long office, @Nullable OverdueBand band) {
		Total total = total(sums, (band != null) ? (sum) -> sum.band() == band : OverdueTable::late);
		OverdueForm list = new OverdueForm(Objects.toString(office, ""), (band != null) ? band.parameter() : "");
		return new Cell(band, total.count(), total.amount(), OverdueController.PATH + list.suffix() + "#results");
	}

	private static boolean late(OverdueSum sum) {
		return sum.band() != OverdueBand.SUSPENDED;
	}

	private static Total total(List<OverdueSum> sums, Predicate<OverdueSum> which) {
		Stream<OverdueSum> some = sums.stream().filter(which);
		return some.map((sum) -> new Total(sum.count(), sum.amount()))
			.reduce(new Total(0, BigDecimal.ZERO), Total::plus);
	}

	private record Total(long count, BigDecimal amount) {

		Total plus(Total other) {
			return new Total(this.count + other.count, this.amount.add(other.amount));
		}

	}

	/**
	 * What an office has past due.
	 *
	 * @param officeId null: all offices
	 * @param total without what is suspended
	 */
	record Row(@Nullable Long officeId, @Nullable String office, List<Cell> cells, Cell total, Cell suspended,
			List<Bar> bars) {

	}

	/**
	 * A figure and where its list is.
	 *
	 * @param band null: all that is late
	 */
	record Cell(@Nullable OverdueBand band, long count, BigDecimal amount, String href) {

	}

	/**
	 * A piece of an office's bar, out of a hundred: the longest of all offices is the
	 * measure.
	 */
	record Bar(OverdueBand band, BigDecimal from, BigDecimal length) {

	}

}
