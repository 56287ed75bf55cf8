// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import it.provincia.mandati.importing.format.SourceFile;
import it.provincia.mandati.importing.format.RefusedFileException;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the refused rows as they were written, so that they can be mended and sent again.
 * The file is read a second time for them: only the line numbers were kept.
 */
class RejectedRows {

	private static final int BATCH = 1000;

	private final JdbcTemplate jdbc;

	private final long fileId;

	private final List<Object[]> batch = new ArrayList<>();

	private final long[] lines;

	private int next;

	RejectedRows(JdbcTemplate jdbc, long fileId) {
		this.jdbc = jdbc;
		this.fileId = fileId;
		this.lines = jdbc.queryForList("select distinct line from refused order by line", Long.class)
			.stream()
			.mapToLong(Long::longValue)
			.toArray();
	}

	long count() {
		return this.lines.length;
	}

	void keep(SourceFile file) throws IOException, RefusedFileException {
		if (this.lines.length == 0) {
			return;
		}
		file.forEachRecord(this::keep);
		flush();
		this.jdbc.update("""
				insert into rejected_reason (file_id, line, column_name, value, reason)
				select distinct ?::bigint, line, column_name, value, reason from refused
				order by line, column_name nulls last""", this.fileId);
	}

	private void keep(SourceFile.Record row) {
		if (this.next < this.lines.length && this.lines[this.next] == row.line()) {
			this.next++;
			this.batch.add(new Object[] { this.fileId, row.line(), row.cells().toArray(String[]::new) });
			if (this.batch.size() == BATCH) {
				flush();
			}
		}
	}

	private void flush() {
		this.jdbc.batchUpdate("insert into rejected_row (file_id, line, cells) values (?, ?, ?)", this.batch);
		this.batch.clear();
	}

}
