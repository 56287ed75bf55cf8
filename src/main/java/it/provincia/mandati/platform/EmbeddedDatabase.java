// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The PostgreSQL server that runs where no other one is configured: for a first look, for
 * small bodies and for the tests.
 */
class EmbeddedDatabase implements AutoCloseable {

	private final EmbeddedPostgres server;

	EmbeddedDatabase(Path dataDir) throws IOException {
		this.server = EmbeddedPostgres.builder()
			.setDataDirectory(dataDir.resolve("postgres").toAbsolutePath())
			.setCleanDataDirectory(false)
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.start();
	}

	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.server.getPort() + "/" + database;
	}

	String username() {
		return "postgres";
	}

	String password() {
		return "";
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
