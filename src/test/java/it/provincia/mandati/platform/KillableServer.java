// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL server of its own, to be killed and started again where it was.
 */
public final class KillableServer implements AutoCloseable {

	private static final int TRIES = 20;

	private final Path cluster;

	private final PostgresCommand command;

	private final EmbeddedDatabase server;

	private KillableServer(DataFolder folder) throws IOException {
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

	/** What it shall do otherwise from its next start on, as in {@code ssl = on}. */
	void configure(String... settings) throws IOException {
		Files.write(this.cluster.resolve("postgresql.conf"), List.of(settings), StandardOpenOption.APPEND);
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
