// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.KillableServer;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
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

	static Installation in(Path folder) throws IOException {
		return new Installation(folder, KillableServer.start(folder.resolve("server")));
	}

	Path folder() {
		return this.folder;
	}

	/** One that looks at its inbox every second. */
	Application importing() throws IOException {
		return start(Map.of("MANDATI_IMPORT_CRON", "* * * * * *"));
	}

	/** One that only serves pages, as many as anybody asks for. */
	Application serving() throws IOException {
		return start(Map.of("MANDATI_IMPORT_CRON", "-"));
	}

	private Application start(Map<String, String> more) throws IOException {
		Path data = this.folder.resolve("data");
		Map<String, String> settings = new HashMap<>(databaseSettings());
		settings.putAll(Map.of("MANDATI_PASSWORD_KEY", PASSWORD_KEY, "MANDATI_DATA_DIR", data.toString(), "SERVER_PORT",
				"0", "MANDATI_LIMIT_SEARCHES", "0", "MANDATI_LIMIT_LOOK_UPS", "0", "MANDATI_LOGIN_PER_ADDRESS", "0",
				"LC_ALL", "C"));
		settings.putAll(more);
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

}
