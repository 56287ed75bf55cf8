// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.List;

import it.provincia.mandati.importing.format.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is worth a word about a file, taken together by reason and column.
 */
@Component
class Notices {

	private static final int EXAMPLES = 5;

	private final JdbcClient jdbc;

	Notices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What concerns the whole file first, then the most frequent.
	 */
	List<Group> of(long fileId) {
		return this.jdbc.sql("""
				select notice, column_name, count(*) as times from import_notice where file_id = :file
				group by notice, column_name
				order by bool_or(line is null) desc, count(*) desc, notice, column_name""")
			.param("file", fileId)
			.query((row, index) -> group(fileId, row.getString("notice"), row.getString("column_name"),
					row.getLong("times")))
			.list();
	}

	private Group group(long fileId, String reason, @Nullable String column, long times) {
		return new Group(reason, column, times, this.jdbc.sql("""
				select line, value from import_notice
				where file_id = :file and notice = :reason and column_name is not distinct from cast(:column as text)
				order by line nulls first, id limit :examples""")
			.param("file", fileId)
			.param("reason", reason)
			.param("column", column)
			.param("examples", EXAMPLES)
			.query((row, index) -> new RunReport.BadRow(row.getObject("line", Long.class),
					new Problem(column, row.getString("value"), reason)))
			.list());
	}

	/**
	 * Notices that say the same of one column.
	 *
	 * @param reason a key under {@code import.reason}
	 * @param column null where the row, or the file, is meant
	 * @param examples the first of them
	 */
	record Group(String reason, @Nullable String column, long times, List<RunReport.BadRow> examples) {

		/**
		 * Whether it is said of the file and not of its rows.
		 */
		public boolean wholeFile() {
			return this.examples.stream().allMatch((example) -> example.line() == null);
		}

	}

}
