// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.KillableServer;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The application as the manual installs it, on a PostgreSQL of its own.
 */
final class Installation implements AutoCloseable {

	private final Path folder;

	private final KillableServer server;

	private final Child application;

	private Installation(Path folder, KillableServer server, Child application) {
		this.folder = folder;
		this.server = server;
		this.application = application;
	}

	static Installation start(Path folder) throws IOException {
		KillableServer server = KillableServer.start(folder.resolve("server"));
		JdbcConnectionDetails database = server.database();
		Child application = Child.startAsInstalled(Map.of("SPRING_DATASOURCE_URL", database.getJdbcUrl(),
				"SPRING_DATASOURCE_USERNAME", database.getUsername(), "SPRING_DATASOURCE_PASSWORD",
				database.getPassword(), "MANDATI_PASSWORD_KEY", "k".repeat(32), "MANDATI_DATA_DIR",
				folder.resolve("data").toString(), "SERVER_PORT", "0", "MANDATI_IMPORT_CRON", "* * * * * *"));
		application.awaitAddress();
		return new Installation(folder.resolve("data"), server, application);
	}

	JdbcTemplate database() {
		return this.server.jdbc();
	}

	/** Lets the database write down what it still has in memory. */
	void rest() {
		try {
			this.server.command("checkpoint");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Has the file loaded, alone in its run.
	 * @return how many seconds the run took, by the clock of the database
	 */
	double load(Path file) throws IOException, InterruptedException {
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
		Files.move(file, this.folder.resolve("inbox").resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
		Path archived = this.folder.resolve("archive").resolve(file.getFileName());
		Path rejected = this.folder.resolve("rejected").resolve(file.getFileName());
		while (Files.notExists(archived)) {
			if (Files.exists(rejected)) {
				throw new IOException(Files.readString(rejected.resolveSibling(file.getFileName() + ".txt")));
			}
			Thread.sleep(100);
		}
		List<Double> seconds = List.of();
		while (seconds.isEmpty()) {
			seconds = database().queryForList("""
					select extract(epoch from run.ended_at - run.started_at)::float8
					from import_run run join import_file on run_id = run.id
					where name = ? and run.ended_at is not null""", Double.class, file.getFileName().toString());
		}
		return seconds.get(0);
	}

	@Override
	public void close() throws IOException {
		this.application.terminate();
		this.server.close();
	}

}
