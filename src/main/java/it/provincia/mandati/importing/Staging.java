// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.provincia.mandati.importing.format.Column;
import it.provincia.mandati.importing.format.FileKind;
import it.provincia.mandati.importing.format.SourceFile;
import it.provincia.mandati.importing.format.Problem;
import it.provincia.mandati.importing.format.RefusedFileException;
import it.provincia.mandati.importing.format.Row;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings the rows of a file into the temporary table {@code stage} by COPY, the fastest
 * way into PostgreSQL. The table lives as long as the transaction, so a crash leaves
 * nothing behind. Rows that the reader could not take come too, with their problems.
 */
class Staging {

	private static final int FLUSHED_AT = 1 << 16;

	private final JdbcTemplate jdbc;

	private final Progress progress;

	Staging(JdbcTemplate jdbc, Progress progress) {
		this.jdbc = jdbc;
		this.progress = progress;
	}

	/**
	 * @return how many rows were read
	 */
	long stage(SourceFile file) throws IOException, RefusedFileException {
		List<Column> columns = file.kind().columns();
		this.jdbc.execute("create temporary table stage (line bigint, "
				+ file.kind()
					.stagedColumns()
					.stream()
					.map((c) -> c.name() + " " + c.cell().sqlType())
					.collect(Collectors.joining(", "))
				+ ", problems text, notices text, outcome text default 'NEW', told_by bigint) on commit drop");
		long rows = copy(file, "copy stage (line, " + names(columns) + ", problems, notices) from stdin");
		if (file.kind().mergedAs() == FileKind.MANDATES) {
			this.jdbc.execute("update stage set line_no = 1 where line_no is null");
		}
		this.jdbc.execute("create unique index on stage (line); analyze stage");
		return rows;
	}

	private long copy(SourceFile file, String sql) throws IOException, RefusedFileException {
		try {
			Long rows = this.jdbc.execute((ConnectionCallback<Long>) (connection) -> copy(file, sql, connection));
			return (rows != null) ? rows : 0;
		}
		catch (UnreadableException ex) {
			throw ex.refusal;
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private long copy(SourceFile file, String sql, Connection connection) throws SQLException {
		CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
		try {
			CopyText text = new CopyText(copy);
			file.forEachRow((row) -> {
				text.add(row);
				this.progress.read(text.rows);
			});
			text.flush();
			copy.endCopy();
			return text.rows;
		}
		catch (RefusedFileException ex) {
			throw new UnreadableException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (CutException ex) {
			throw ex.fault;
		}
		finally {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
	}

	private static String names(List<Column> columns) {
		return columns.stream().map(Column::name).collect(Collectors.joining(", "));
	}

	/**
	 * PostgreSQL's COPY text format: tab between values, {@code \N} for null, backslash
	 * escapes.
	 */
	private static final class CopyText {

		private final CopyIn copy;

		private final StringBuilder text = new StringBuilder(FLUSHED_AT + (1 << 12));

		private long rows;

		private CopyText(CopyIn copy) {
			this.copy = copy;
		}

		private void add(Row row) {
			this.text.append(row.line());
			for (String value : row.values()) {
				append(value);
			}
			append(joined(row.problems()));
			append(joined(row.notices()));
			this.text.append('\n');
			this.rows++;
			if (this.text.length() >= FLUSHED_AT) {
				flush();
			}
		}

		private void append(@Nullable String value) {
			this.text.append('\t');
			if (value == null) {
				this.text.append("\\N");
				return;
			}
			for (int i = 0; i < value.length(); i++) {
				char c = value.charAt(i);
				switch (c) {
					case '\\' -> this.text.append("\\\\");
					case '\t' -> this.text.append("\\t");
					case '\n' -> this.text.append("\\n");
					case '\r' -> this.text.append("\\r");
					default -> this.text.append(c);
				}
			}
		}

		private void flush() {
			byte[] bytes = this.text.toString().getBytes(StandardCharsets.UTF_8);
			try {
				this.copy.writeToCopy(bytes, 0, bytes.length);
			}
			catch (SQLException ex) {
				throw new CutException(ex);
			}
			this.text.setLength(0);
		}

		private static @Nullable String joined(List<Problem> problems) {
			if (problems.isEmpty()) {
				return null;
			}
			return problems.stream()
				.map((problem) -> Stream.of(problem.column(), problem.value(), problem.reason())
					.map((part) -> (part == null) ? "" : part.replaceAll("[\\x00\\x1e\\x1f]", "?"))
					.collect(Collectors.joining("\u001f")))
				.collect(Collectors.joining("\u001e"));
		}

	}

	/**
	 * Carries a fault of the database out of the reader.
	 */
	private static final class CutException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient SQLException fault;

		private CutException(SQLException fault) {
			super(fault);
			this.fault = fault;
		}

	}

	/**
	 * Carries a refusal out of the callback.
	 */
	private static final class UnreadableException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient RefusedFileException refusal;

		private UnreadableException(RefusedFileException refusal) {
			super(refusal);
			this.refusal = refusal;
		}

	}

}
