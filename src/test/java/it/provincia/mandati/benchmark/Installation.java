// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.KillableServer;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A folder with a PostgreSQL of its own, and the applications that are started on it as
 * the manual installs them.
 */
final class Installation implements AutoCloseable {

	static final String PASSWORD_KEY = "k".repeat(32);

	private final Path folder;

	private final KillableServer server;

	private Installation(Path folder, KillableServer server) {
		this.folder = folder;
		this.server = server;
	}

	static Installation in(Path folder) throws IOException, InterruptedException {
		Installation installation = new Installation(folder, KillableServer.start(folder.resolve("server")));
		installation.keepLog();
		return installation;
	}

	/**
	 * The server writes its log into a file. It learns that from the start only, and
	 * keeps it.
	 */
	private void keepLog() throws IOException, InterruptedException {
		if (Files.notExists(log())) {
			command("alter system set logging_collector = on", "alter system set log_filename = 'server.log'",
					"alter system set log_rotation_size = 0", "checkpoint");
			this.server.stopAtOnce();
			this.server.startAgain();
		}
	}

	/** What the server has to say. */
	Path log() {
		return this.folder.resolve("server/postgres/log/server.log");
	}

	Path folder() {
		return this.folder;
	}

	/** One that looks at its inbox every second. */
	Application importing() throws IOException {
		return start("data", "* * * * * *");
	}

	/** One that only serves pages, as many as anybody asks for. */
	Application serving() throws IOException {
		return start("data", "-");
	}

	/** A second instance. */
	Application servingBeside() throws IOException {
		return start("data-beside", "-");
	}

	private Application start(String dataFolder, String cron) throws IOException {
		Path data = this.folder.resolve(dataFolder);
		Map<String, String> settings = new HashMap<>(databaseSettings());
		settings.putAll(Map.of("MANDATI_PASSWORD_KEY", PASSWORD_KEY, "MANDATI_DATA_DIR", data.toString(),
				"MANDATI_IMPORT_CRON", cron, "MANDATI_LIMIT_SEARCHES", "0", "MANDATI_LIMIT_LOOK_UPS", "0",
				"MANDATI_LOGIN_PER_ADDRESS", "0", "SERVER_PORT", "0", "LC_ALL", "C"));
		return Application.started(Child.startAsInstalled(settings), data);
	}

	Map<String, String> databaseSettings() {
		JdbcConnectionDetails database = this.server.database();
		return Map.of("SPRING_DATASOURCE_URL", database.getJdbcUrl(), "SPRING_DATASOURCE_USERNAME",
				database.getUsername(), "SPRING_DATASOURCE_PASSWORD", database.getPassword());
	}

	JdbcConnectionDetails connection() {
		return this.server.database();
	}

	JdbcTemplate database() {
		return this.server.jdbc();
	}

	/** By PostgreSQL's quickest way in and out. */
	void copy(Copying copying) {
		database().execute((ConnectionCallback<Void>) (connection) -> {
			try {
				copying.run(connection.unwrap(PGConnection.class).getCopyAPI());
				return null;
			}
			catch (IOException ex) {
				throw new SQLException(ex);
			}
		});
	}

	/** As the superuser of the database. */
	void command(String... statements) {
		try {
			this.server.command(statements);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Lets the database write down what it still has in memory. */
	void rest() {
		command("checkpoint");
	}

	/** As the server does by itself in the night after a large load. */
	void tidy() {
		database().execute("vacuum (analyze)");
		rest();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

	/**
	 * What is copied in or out.
	 */
	interface Copying {

		void run(CopyManager manager) throws IOException, SQLException;

	}

}
