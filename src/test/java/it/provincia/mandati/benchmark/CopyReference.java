// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long PostgreSQL itself takes to write the rows of the last file into the same
 * tables with their indexes and foreign keys, which hold already what earlier files
 * brought: no loader is quicker. Generated columns are left out, to its advantage; the
 * rows come in the order of the file.
 */
record CopyReference(Installation installation) {

	/** The documents of the last file. */
	private static final String WANTED = """
			create table reference.wanted as
			select id as document_id from document
			where substr(code, 2)::bigint >= %d and substr(code, 2)::bigint < %d;
			alter table reference.wanted add primary key (document_id);
			analyze reference.wanted""";

	/** What makes those of a table for its copy; the keys check new rows only. */
	private static final String INDEXES_AND_KEYS = """
			select replace(pg_get_indexdef(indexrelid), ' ON public.', ' ON reference.')
			from pg_index where indrelid = ?::regclass
			union all
			select format('alter table reference.%I add %s not valid', relname, pg_get_constraintdef(pg_constraint.oid))
			from pg_constraint join pg_class on pg_class.oid = conrelid
			where contype = 'f' and conrelid = ?::regclass""";

	/**
	 * @param range of the documents of which the last file tells
	 * @return seconds
	 */
	double seconds(List<CopiedTable> tables, Range range) {
		database().execute("drop schema if exists reference cascade; create schema reference");
		database().execute(WANTED.formatted(range.first(), range.end()));
		double seconds = tables.stream().mapToDouble(this::seconds).sum();
		database().execute("drop schema reference cascade");
		return seconds;
	}

	private double seconds(CopiedTable table) {
		prepare(table);
		Path rows = this.installation.folder().resolve(table.name() + ".copy");
		this.installation.copy((manager) -> {
			try (OutputStream out = Files.newOutputStream(rows)) {
				manager.copyOut("copy (%s) to stdout (format binary)".formatted(table.ofTheFile(columns(table))), out);
			}
		});
		this.installation.rest();
		long begin = System.nanoTime();
		this.installation.copy((manager) -> {
			try (InputStream in = Files.newInputStream(rows)) {
				manager.copyIn(
						"copy reference.%s (%s) from stdin (format binary)".formatted(table.name(), columns(table)),
						in);
			}
		});
		double seconds = (System.nanoTime() - begin) / 1e9;
		database().execute("drop table reference." + table.name());
		delete(rows);
		return seconds;
	}

	/**
	 * Indexes are made after the rows of earlier files are there, which is quicker; these
	 * rows are the ledger's own, whose keys need no second check.
	 */
	private void prepare(CopiedTable table) {
		String name = table.name();
		database().execute("""
				create table reference.%1$s (
				    like public.%1$s including all excluding generated excluding identity excluding indexes);
				alter table reference.%1$s set (autovacuum_enabled = false)""".formatted(name));
		// With less, the rows of the file would be looked for one by one.
		database().execute("set work_mem = '1GB'; insert into reference.%s (%s) %s".formatted(name, columns(table),
				table.ofEarlierFiles(columns(table))));
		String original = "public." + name;
		database().queryForList(INDEXES_AND_KEYS, String.class, original, original).forEach(database()::execute);
	}

	private JdbcTemplate database() {
		return this.installation.database();
	}

	private String columns(CopiedTable table) {
		List<String> names = database().queryForList("""
				select quote_ident(attname) from pg_attribute
				where attrelid = ?::regclass and attnum > 0 and not attisdropped
				order by attnum""", String.class, table.name());
		return names.stream().collect(Collectors.joining(", "));
	}

	private static void delete(Path file) {
		try {
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
