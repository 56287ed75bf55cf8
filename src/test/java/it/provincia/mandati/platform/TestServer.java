// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The one PostgreSQL server of a test run, started by the class of production, and the
 * fresh databases in it. Its folder is kept, so that the next run starts in less than a
 * second; what the last run left in it is dropped.
 */
final class TestServer {

	private static final EmbeddedDatabase SERVER = start(1);

	private TestServer() {
	}

	static JdbcConnectionDetails freshDatabase() {
		String name = "test_" + UUID.randomUUID().toString().replace("-", "");
		try (Connection connection = SERVER.superuser(); Statement statement = connection.createStatement()) {
			statement.execute("create database %s owner %s".formatted(name, EmbeddedDatabase.NAME));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return SERVER.connectionDetails(name);
	}

	private static EmbeddedDatabase start(int number) {
		DataFolder folder = new DataFolder("target/test-server/" + number);
		try {
			EmbeddedDatabase server = EmbeddedDatabase.start(folder);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
			dropWhatIsLeft(server);
			waitForNoDisk(server);
			return server;
		}
		catch (FolderInUseException ex) {
			// Another run, in an editor perhaps.
			return start(number + 1);
		}
	}

	private static void dropWhatIsLeft(EmbeddedDatabase server) {
		try (Connection connection = server.superuser(); Statement statement = connection.createStatement()) {
			List<String> databases = new ArrayList<>();
			ResultSet names = statement.executeQuery("select datname from pg_database where datname like 'test\\_%'");
			while (names.next()) {
				databases.add(names.getString(1));
			}
			for (String database : databases) {
				statement.execute("drop database " + database);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Nothing here is to outlive a power cut; what is, is tested on servers of its own.
	 */
	private static void waitForNoDisk(EmbeddedDatabase server) {
		try (Connection connection = server.superuser(); Statement statement = connection.createStatement()) {
			for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
				statement.execute("alter system set %s = off".formatted(setting));
			}
			statement.execute("select pg_reload_conf()");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void close(EmbeddedDatabase server) {
		try {
			server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
