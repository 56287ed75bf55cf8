// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long PostgreSQL itself takes to write the same rows into the same tables with their
 * indexes: no loader is quicker. Foreign keys and generated columns are left out, to its
 * advantage.
 */
record CopyReference(Installation installation, Path folder) {

	/**
	 * @param tables each with the condition its rows must meet
	 * @return seconds
	 */
	double seconds(Map<String, String> tables) {
		database().execute("drop schema if exists reference cascade; create schema reference");
		return tables.entrySet().stream().mapToDouble((table) -> seconds(table.getKey(), table.getValue())).sum();
	}

	private double seconds(String table, String condition) {
		database().execute(
				"create table reference.%1$s (like public.%1$s including all excluding generated excluding identity)"
					.formatted(table));
		String columns = columns(table);
		Path rows = this.folder.resolve(table + ".copy");
		copy((manager) -> {
			try (OutputStream out = Files.newOutputStream(rows)) {
				manager.copyOut("copy (select %s from %s where %s) to stdout (format binary)".formatted(columns, table,
						condition), out);
			}
		});
		this.installation.rest();
		long begin = System.nanoTime();
		copy((manager) -> {
			try (InputStream in = Files.newInputStream(rows)) {
				manager.copyIn("copy reference.%s (%s) from stdin (format binary)".formatted(table, columns), in);
			}
		});
		return (System.nanoTime() - begin) / 1e9;
	}

	private JdbcTemplate database() {
		return this.installation.database();
	}

	private String columns(String table) {
		List<String> names = database().queryForList("""
				select quote_ident(attname) from pg_attribute
				where attrelid = ?::regclass and attnum > 0 and not attisdropped
				order by attnum""", String.class, table);
		return names.stream().collect(Collectors.joining(", "));
	}

	private void copy(Copying copying) {
		database().execute((ConnectionCallback<Void>) (connection) -> {
			run(connection, copying);
			return null;
		});
	}

	private static void run(Connection connection, Copying copying) throws SQLException {
		try {
			copying.run(connection.unwrap(PGConnection.class).getCopyAPI());
		}
		catch (IOException ex) {
			throw new SQLException(ex);
		}
	}

	private interface Copying {

		void run(CopyManager manager) throws IOException, SQLException;

	}

}
