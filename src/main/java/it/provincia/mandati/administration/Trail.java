// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.sql.Timestamp;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the trail with the names of those it speaks of.
 */
@Service
class Trail {

	/** Counting further would cost more than anybody gains by leafing through it. */
	static final int MOST_COUNTED = 10_000;

	/** How many rows an export asks for at a time. */
	private static final int CHUNK = 1000;

	private static final String PEOPLE = """
			select id::text as value, coalesce(full_name || ' (' || username || ')', username) as label
			from account where role <> 'CREDITOR' order by label, id""";

	private final JdbcClient jdbc;

	Trail(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One page of what the filter finds; the last one where there are not so many.
	 */
	@Transactional(readOnly = true)
	public TrailPage page(TrailFilter filter, int number, int size) {
		TrailQuery query = new TrailQuery(filter);
		long found = this.jdbc.sql(query.count())
			.params(query.values())
			.param("most", MOST_COUNTED + 1)
			.query(Long.class)
			.single();
		long count = Math.min(found, MOST_COUNTED);
		int current = Math.min(number, TrailPage.pages(count, size));
		return new TrailPage(rows(query, size, (current - 1) * size), count, found > count, current, size);
	}

	/**
	 * Hands over all that the filter finds, in the same order. It asks again and again
	 * for the next rows: no one query lasts, however long the trail is.
	 */
	void forEach(TrailFilter filter, Consumer<TrailEntry> consumer) {
		List<TrailEntry> rows = rows(new TrailQuery(filter), CHUNK, 0);
		while (!rows.isEmpty()) {
			rows.forEach(consumer);
			TrailEntry last = rows.get(rows.size() - 1);
			rows = (rows.size() < CHUNK) ? List.of()
					: rows(new TrailQuery(filter).after(Timestamp.from(last.at().toInstant()), last.id()), CHUNK, 0);
		}
	}

	/** Whoever of the staff has an account, to choose from. */
	List<Option> people() {
		return this.jdbc.sql(PEOPLE).query(Option.class).list();
	}

	private List<TrailEntry> rows(TrailQuery query, int size, int skip) {
		return this.jdbc.sql(query.rows())
			.params(query.values())
			.param("size", size)
			.param("skip", skip)
			.query(TrailQuery::entry)
			.list();
	}

}
