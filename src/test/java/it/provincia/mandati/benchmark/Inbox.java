// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where accounting leaves its files.
 *
 * @param data the folder of the application that looks at it
 * @param database which tells how a run went
 */
record Inbox(Path data, JdbcTemplate database) {

	/**
	 * Has the file loaded, alone in its run, and drops it from the archive.
	 * @return how many seconds the run took, by the clock of the database
	 */
	double load(Path file) throws IOException, InterruptedException {
		String name = file.getFileName().toString();
		long known = runs();
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
		Files.move(file, this.data.resolve("inbox").resolve(name), StandardCopyOption.ATOMIC_MOVE);
		List<Double> seconds = List.of();
		while (seconds.isEmpty()) {
			Thread.sleep(100);
			seconds = this.database.queryForList("""
					select extract(epoch from ended_at - started_at)::float8
					from import_run
					where id > ? and ended_at is not null""", Double.class, known);
		}
		awaitArchived(name);
		return seconds.get(0);
	}

	private long runs() {
		Long last = this.database.queryForObject("select coalesce(max(id), 0) from import_run", Long.class);
		return (last != null) ? last : 0;
	}

	private void awaitArchived(String name) throws IOException, InterruptedException {
		Path rejected = this.data.resolve("rejected").resolve(name);
		while (!Files.deleteIfExists(this.data.resolve("archive").resolve(name))) {
			if (Files.exists(rejected)) {
				throw new IOException(Files.readString(rejected.resolveSibling(name + ".txt")));
			}
			Thread.sleep(20);
		}
	}

}
