// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import it.provincia.mandati.ledger.PositionSort;
import it.provincia.mandati.ledger.SortDirection;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a creditor may look at, as far as it can cost differently.
 */
record PageList(JdbcTemplate database, String code) {

	static final Page LOGIN = new Page("log-in page", "/login");

	static final Page LIST = new Page("list", "/documents");

	private static final int ROWS = 25;

	List<Page> all() {
		return Stream.of(Stream.of(LIST), sorts(), filters(), places(), others()).flatMap((pages) -> pages).toList();
	}

	/** Each sort in each direction; one of them is the default. */
	private static Stream<Page> sorts() {
		return Stream.of(PositionSort.values())
			.flatMap((sort) -> Stream.of(SortDirection.values())
				.filter((direction) -> sort != PositionSort.DATE || direction != SortDirection.DESC)
				.map((direction) -> list("by " + sort.parameter() + " " + direction.name().toLowerCase(Locale.ROOT),
						"sort=%s&dir=%s".formatted(sort.parameter(), direction.parameter()))));
	}

	private Stream<Page> filters() {
		return Stream.of(list("of a type", "type=FEE_NOTE"), list("of a status", "status=PAID"),
				list("of a rare status", "status=RETURNED"), list("of a quarter", "from=1/1/2023&to=31/3/2023"),
				list("of amounts", "minAmount=20000&maxAmount=25000"), list("q, frequent", "q=fornitura"),
				list("q, rare", "q=" + number()), list("q, nothing", "q=nessuno+cosi"));
	}

	private Stream<Page> places() {
		long pages = (count() + ROWS - 1) / ROWS;
		return Stream.of(list("middle page", "page=" + (1 + pages / 2)), list("last page", "page=" + pages));
	}

	private Stream<Page> others() {
		return Stream.of(new Page("detail", "/documents/" + middle("position.id")), new Page("summary", "/summary"),
				new Page("payments", "/payments"), new Page("payments, middle page", "/payments?page=" + count() / 50));
	}

	private static Page list(String what, String query) {
		return new Page("list " + what, "/documents?" + query);
	}

	private long count() {
		return Long.parseLong(one("count(*)", ""));
	}

	private String number() {
		return middle("number");
	}

	private String middle(String column) {
		return one(column, "order by position.id offset %d limit 1".formatted(count() / 3));
	}

	private String one(String what, String rest) {
		return String.valueOf(this.database.queryForObject("""
				select (%s)::text from position join creditor on creditor.id = creditor_id
				where tax_code = ? %s""".formatted(what, rest), String.class, this.code));
	}

}
