// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The PostgreSQL server that runs where no other one is configured: for a first look, for
 * small bodies and for the tests. Its data stay in the data folder; it lives and ends
 * with the application. The application's role owns its database and nothing else; the
 * superuser is for making that role, and for the operator.
 */
class EmbeddedDatabase implements AutoCloseable {

	static final String NAME = "mandati";

	private static final String SUPERUSER_SECRET = "postgres-superuser";

	private static final int PASSWORD_BYTES = 24;

	private final PostgresCluster cluster;

	private final int port;

	private final String superuserPassword;

	private final String ownerPassword;

	private EmbeddedDatabase(DataFolder folder, PostgresCluster cluster) throws IOException {
		this.cluster = cluster;
		this.superuserPassword = folder.secret(SUPERUSER_SECRET, PASSWORD_BYTES);
		this.ownerPassword = folder.secret("postgres-" + NAME, PASSWORD_BYTES);
		cluster.createIfMissing(folder.secretFile(SUPERUSER_SECRET));
		this.port = cluster.start();
	}

	/** Starts the server on the data folder, or tells in one line why it cannot. */
	static EmbeddedDatabase start(DataFolder folder) {
		try {
			PostgresCluster cluster = PostgresCluster.in(folder);
			try {
				EmbeddedDatabase database = new EmbeddedDatabase(folder, cluster);
				database.createOwnDatabase();
				return database;
			}
			catch (IOException | SQLException | RuntimeException ex) {
				cluster.close();
				throw ex;
			}
		}
		catch (IOException | SQLException ex) {
			throw new SettingException(DataFolder.SETTING,
					"il database interno nella cartella %s non parte (%s)".formatted(folder.root(), ex.getMessage()),
					ex);
		}
	}

	private void createOwnDatabase() throws SQLException {
		try (Connection connection = superuser(); Statement statement = connection.createStatement()) {
			if (isEmpty(statement, "select from pg_roles where rolname = '%s'".formatted(NAME))) {
				statement.execute("create role %s login password '%s'".formatted(NAME, this.ownerPassword));
			}
			if (isEmpty(statement, "select from pg_database where datname = '%s'".formatted(NAME))) {
				statement.execute("create database %1$s owner %1$s".formatted(NAME));
			}
		}
	}

	private static boolean isEmpty(Statement statement, String query) throws SQLException {
		try (ResultSet rows = statement.executeQuery(query)) {
			return !rows.next();
		}
	}

	Connection superuser() throws SQLException {
		return DriverManager.getConnection(url(PostgresCluster.SUPERUSER), PostgresCluster.SUPERUSER,
				this.superuserPassword);
	}

	/** How the application's role reaches a database of this server. */
	JdbcConnectionDetails connectionDetails(String database) {
		return new EmbeddedConnectionDetails(url(database), NAME, this.ownerPassword);
	}

	private String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + database;
	}

	@Override
	public void close() throws IOException {
		this.cluster.close();
	}

}
