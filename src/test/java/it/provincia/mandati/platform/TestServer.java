// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The one PostgreSQL server of a test run, started by the class of production, and the
 * fresh databases in it.
 */
final class TestServer {

	private static final EmbeddedDatabase SERVER = start();

	private TestServer() {
	}

	static JdbcConnectionDetails freshDatabase() {
		String name = "test_" + UUID.randomUUID().toString().replace("-", "");
		try (Connection connection = DriverManager.getConnection(SERVER.url("postgres"), SERVER.username(),
				SERVER.password()); Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return new EmbeddedConnectionDetails(SERVER.url(name), SERVER.username(), SERVER.password());
	}

	private static EmbeddedDatabase start() {
		try {
			return new EmbeddedDatabase(Path.of("target/test-server"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
