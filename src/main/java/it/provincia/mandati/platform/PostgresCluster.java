// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * The files of the embedded PostgreSQL and the server on them. It holds the lock of the
 * data folder: whatever server runs there already has lost its application.
 */
final class PostgresCluster implements AutoCloseable {

	static final String SUPERUSER = "postgres";

	private static final Logger log = LoggerFactory.getLogger(PostgresCluster.class);

	private static final String HALF_MADE = "postgres.new-";

	private static final int START_TRIES = 3;

	private final Path folder;

	private final PostgresCommand command;

	private final FolderLock lock;

	private PostgresCluster(Path folder, PostgresCommand command, FolderLock lock) {
		this.folder = folder;
		this.command = command;
		this.lock = lock;
	}

	static PostgresCluster in(DataFolder folder) throws IOException {
		FolderLock lock = FolderLock.of(folder);
		try {
			PostgresCommand command = new PostgresCommand(PostgresBinaries.unpacked(folder.resolve("postgres-bin")));
			return new PostgresCluster(folder.postgres(), command, lock);
		}
		catch (IOException | RuntimeException ex) {
			lock.close();
			throw ex;
		}
	}

	/**
	 * Makes the cluster where there is none. It is made aside and moved when complete: a
	 * half-made one, left by a kill, is never taken for a cluster. Each attempt has its
	 * own place, because what a killed application has started may still be at work.
	 */
	void createIfMissing(Path superuserPassword) throws IOException {
		deleteHalfMade();
		if (Files.exists(this.folder)) {
			return;
		}
		Path half = Files.createTempDirectory(this.folder.getParent(), HALF_MADE);
		this.command.run("initdb", "-D", half.toString(), "-U", SUPERUSER, "-A", "scram-sha-256",
				"--pwfile=" + superuserPassword, "-E", "UTF8", "--locale=C", "--locale-provider=builtin",
				"--builtin-locale=C.UTF-8");
		OwnerOnly.move(half, this.folder);
	}

	private void deleteHalfMade() {
		try (DirectoryStream<Path> left = Files.newDirectoryStream(this.folder.getParent(), HALF_MADE + "*")) {
			for (Path half : left) {
				FileSystemUtils.deleteRecursively(half);
			}
		}
		catch (IOException ex) {
			log.debug("Something is still at work there; the next start deletes it", ex);
		}
	}

	/** Starts the server and returns its port. */
	int start() throws IOException {
		for (int tries = 1;; tries++) {
			stopOrphan();
			int port = freePort();
			PostgresSettings.write(this.folder, port);
			try {
				this.command.run("pg_ctl", "start", "-D", this.folder.toString(), "-w", "-t", "60");
				return port;
			}
			catch (IOException ex) {
				// The port may be taken by now, or an orphan just then be starting.
				if (tries == START_TRIES) {
					throw ex;
				}
			}
		}
	}

	@Override
	public void close() throws IOException {
		try (this.lock) {
			stopServer();
		}
	}

	private void stopServer() throws IOException {
		if (!new PostmasterFile(this.folder).serverAlive()) {
			return;
		}
		try {
			stop("fast", "20");
		}
		catch (IOException ex) {
			log.warn("Il database interno non si ferma: lo si ferma subito", ex);
			stop("immediate", "10");
		}
	}

	private void stop(String mode, String seconds) throws IOException {
		this.command.run("pg_ctl", "stop", "-D", this.folder.toString(), "-w", "-m", mode, "-t", seconds);
	}

	/**
	 * A server outlives an application that is killed. It is stopped rather than adopted:
	 * its settings and its port may not be ours.
	 */
	private void stopOrphan() throws IOException {
		PostmasterFile file = new PostmasterFile(this.folder);
		if (file.serverAlive()) {
			log.info("Il database interno è rimasto acceso dopo una chiusura improvvisa: lo si ferma");
			stopServer();
		}
		file.deleteIfOfAnotherProgram();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
