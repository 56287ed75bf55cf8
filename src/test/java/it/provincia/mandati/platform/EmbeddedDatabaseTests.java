// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the embedded server promises while all goes well. {@link EmbeddedRecoveryTests}
 * has the rest.
 */
class EmbeddedDatabaseTests {

	private static Path folder;

	private static EmbeddedDatabase database;

	@BeforeAll
	static void start() throws IOException {
		folder = TestFolder.make();
		database = EmbeddedDatabase.start(new DataFolder(folder.toString()));
	}

	@AfterAll
	static void stop() throws IOException {
		close(database);
		FileSystemUtils.deleteRecursively(folder);
	}

	@ParameterizedTest
	@CsvSource({ "fsync, on", "full_page_writes, on", "synchronous_commit, on", "listen_addresses, 127.0.0.1",
			"unix_socket_directories, ''", "data_checksums, on", "server_encoding, UTF8" })
	void runsDurablyAndForThisMachineOnly(String setting, String value) throws SQLException {
		assertThat(single(superuser(), "show " + setting)).isEqualTo(value);
	}

	@Test
	void isPostgreSql18() throws SQLException {
		assertThat(single(superuser(), "show server_version")).startsWith("18.");
	}

	@Test
	void letsNobodyInWithoutAPassword() throws SQLException {
		assertThat(single(superuser(), "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
			.isEqualTo("scram-sha-256");
	}

	@ParameterizedTest
	@ValueSource(strings = { "postgres", "mandati" })
	void refusesAWrongPassword(String user) {
		String url = database.connectionDetails(EmbeddedDatabase.NAME).getJdbcUrl();
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> DriverManager.getConnection(url, user, "wrong"))
			.withMessageContaining("password authentication failed");
	}

	@Test
	void keepsItsPasswordsForTheOwnerOfTheFolderOnly() throws IOException {
		for (String name : List.of("postgres-superuser", "postgres-mandati")) {
			Path secret = folder.resolve("secrets").resolve(name);
			assertThat(Files.readString(secret)).hasSize(48);
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret))).isEqualTo("rw-------");
		}
	}

	@Test
	void givesTheApplicationAnOrdinaryRoleThatOwnsItsDatabase() throws SQLException {
		assertThat(single(superuser(), """
				select concat_ws(' ', rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls)
				from pg_roles where rolname = 'mandati'""")).isEqualTo("f f f f f");
		assertThat(single(owner(), "select pg_get_userbyid(datdba)::text from pg_database where datname = 'mandati'"))
			.isEqualTo("mandati");
	}

	@Test
	void bringsWhatTheMigrationsNeed() throws SQLException {
		assertThat(single(superuser(), """
				select string_agg(name, ' ' order by name) from pg_available_extensions
				where name in ('pg_trgm', 'unaccent')""")).isEqualTo("pg_trgm unaccent");
		assertThat(single(owner(), "select ('10/A' > '2/A' collate \"it-x-icu\")::text")).isNotNull();
	}

	@Test
	void hasItsDataAgainAtTheNextStart() throws Exception {
		execute("create table kept as select 42 as answer");
		close(database);
		database = EmbeddedDatabase.start(new DataFolder(folder.toString()));
		assertThat(single(owner(), "select answer::text from kept")).isEqualTo("42");
	}

	private static Connection superuser() throws SQLException {
		return database.superuser();
	}

	private static Connection owner() throws SQLException {
		JdbcConnectionDetails details = database.connectionDetails(EmbeddedDatabase.NAME);
		return DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
	}

	private static String single(Connection connection, String query) {
		SingleConnectionDataSource dataSource = new SingleConnectionDataSource(connection, false);
		try {
			return JdbcClient.create(dataSource).sql(query).query(String.class).single();
		}
		finally {
			dataSource.destroy();
		}
	}

	private static void execute(String sql) throws SQLException {
		try (Connection connection = owner()) {
			connection.createStatement().execute(sql);
		}
	}

	static void close(EmbeddedDatabase database) {
		try {
			database.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
