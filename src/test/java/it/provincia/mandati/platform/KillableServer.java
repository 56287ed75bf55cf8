// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

	/** As the system does when memory runs out. */
	public void kill() throws IOException {
		long postmaster = Long.parseLong(Files.readAllLines(this.cluster.resolve("postmaster.pid")).get(0));
		ProcessHandle.of(postmaster).ifPresent((process) -> {
			process.destroyForcibly();
			process.onExit().join();
		});
	}

	/** Without a word to its clients. */
	public void stopAtOnce() throws IOException {
		this.command.run("pg_ctl", "stop", "-D", this.cluster.toString(), "-w", "-m", "immediate");
	}

	/** What a killed server has started may need a moment to notice. */
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
