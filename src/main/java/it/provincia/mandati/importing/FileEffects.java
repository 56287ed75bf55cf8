// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.List;

import it.provincia.mandati.importing.format.Column;
import it.provincia.mandati.importing.format.FileKind;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what a file did: the values it changed, and what its rows came to.
 *
 * @param differences the first of them, columns named as in the file
 * @param sums by outcome, in the order of the figures
 */
record FileEffects(List<Difference> differences, List<ControlSum> sums) {

	static final FileEffects NONE = new FileEffects(List.of(), List.of());

	static FileEffects of(long fileId, @Nullable String kind, int shown, JdbcClient jdbc) {
		List<Difference> differences = jdbc.sql("""
				select record, column_name, was, becomes from import_difference
				where file_id = :file order by seq limit :shown""")
			.param("file", fileId)
			.param("shown", shown)
			.query((row, index) -> new Difference(row.getString("record"), header(kind, row.getString("column_name")),
					row.getString("was"), row.getString("becomes")))
			.list();
		List<ControlSum> sums = jdbc.sql("""
				select outcome, rows, amount from import_sum where file_id = :file
				order by array_position(array ['NEW', 'CHANGED', 'UNCHANGED', 'PARKED', 'REJECTED'], outcome)""")
			.param("file", fileId)
			.query(ControlSum.class)
			.list();
		return new FileEffects(differences, sums);
	}

	private static String header(@Nullable String kind, String name) {
		return (kind == null) ? name
				: FileKind.valueOf(kind)
					.columns()
					.stream()
					.filter((column) -> column.name().equals(name))
					.map(Column::header)
					.findFirst()
					.orElse(name);
	}

}
