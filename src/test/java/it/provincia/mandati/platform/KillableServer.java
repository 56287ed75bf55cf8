// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL server of its own, to be killed and started again where it was.
 */
public final class KillableServer implements AutoCloseable {

	private static final int TRIES = 20;

	private final Path cluster;

	private final PostgresCommand command;

	private final EmbeddedDatabase server;

	private final DataFolder folder;

	private KillableServer(DataFolder folder) throws IOException {
		this.folder = folder;
		this.cluster = folder.postgres();
		this.server = EmbeddedDatabase.start(folder);
		this.command = new PostgresCommand(PostgresBinaries.unpacked(folder.resolve("postgres-bin")));
	}

	public static KillableServer start(Path folder) throws IOException {
		return new KillableServer(new DataFolder(folder.toString()));
	}

	public JdbcConnectionDetails database() {
		return this.server.connectionDetails(EmbeddedDatabase.NAME);
	}

	/** As the application's own user. */
	public JdbcTemplate jdbc() {
		JdbcConnectionDetails owner = database();
		return new JdbcTemplate(
				new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
	}

	/**
	 * How the programs of PostgreSQL come in as its superuser, told by their own
	 * variables.
	 */
	public Map<String, String> superuser() throws IOException {
		String port = Files.readAllLines(this.cluster.resolve("postmaster.pid")).get(3).strip();
		return Map.of("PGHOST", "127.0.0.1", "PGPORT", port, "PGUSER", PostgresCluster.SUPERUSER, "PGPASSWORD",
				Files.readString(this.folder.secretFile("postgres-superuser")).strip());
	}

	/** Does something as its superuser, who may do anything. */
	public void command(String... statements) throws SQLException {
		try (Connection connection = this.server.superuser(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	/** As it is before anybody has prepared it for the application. */
	public void empty() throws SQLException {
		command("drop database " + EmbeddedDatabase.NAME, "drop role " + EmbeddedDatabase.NAME);
	}

	/** All its processes at once, as where the power fails. */
	public void kill() throws IOException {
		processes().forEach((process) -> {
			process.destroyForcibly();
			process.onExit().join();
		});
	}

	public List<ProcessHandle> processes() throws IOException {
		long number = Long.parseLong(Files.readAllLines(this.cluster.resolve("postmaster.pid")).get(0));
		ProcessHandle postmaster = ProcessHandle.of(number).orElseThrow();
		return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
	}

	/** All its processes stand still for so long, and go on as if nothing had been. */
	public void freeze(Duration time) throws IOException, InterruptedException {
		List<ProcessHandle> processes = processes();
		signal("STOP", processes);
		Thread.sleep(time.toMillis());
		signal("CONT", processes);
	}

	private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
		for (ProcessHandle process : processes) {
			// One that has ended by now is no loss.
			new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
		}
	}

	/** Without a word to its clients. */
	public void stopAtOnce() throws IOException {
		this.command.run("pg_ctl", "stop", "-D", this.cluster.toString(), "-w", "-m", "immediate");
	}

	/** The system may need a moment to clear what was killed. */
	public void startAgain() throws IOException, InterruptedException {
		for (int tries = 1;; tries++) {
			try {
				this.command.run("pg_ctl", "start", "-D", this.cluster.toString(), "-w", "-t", "60");
				return;
			}
			catch (IOException ex) {
				if (tries == TRIES) {
					throw ex;
				}
				Thread.sleep(500);
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
