// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import it.provincia.mandati.MandatiApplication;
import it.provincia.mandati.platform.Child;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Starts the application of production, to be killed, on a database that outlives it.
 */
record Faults(JdbcConnectionDetails database, ImportFolders folders) {

	/**
	 * How often things are killed, in percent of what the full test does.
	 */
	static int times(int full) {
		return Math.max(1, full * Integer.getInteger("faults", 100) / 100);
	}

	/**
	 * What everything random begins from: printed, and set to repeat a run.
	 */
	static long seed() {
		long seed = Long.getLong("seed", System.nanoTime());
		System.out.println("faults: -Dseed=" + seed);
		return seed;
	}

	/**
	 * @param name parts the data folders of instances
	 */
	Child start(String name) throws IOException {
		Child application = begin(name, Map.of());
		application.awaitLine("ready: ");
		return application;
	}

	/**
	 * Without waiting until it is ready.
	 * @param more settings, which win
	 */
	Child begin(String name, Map<String, String> more) throws IOException {
		return Child.start(Child.productionClassPath(), MandatiApplication.class, settings(name, more));
	}

	private Map<String, String> settings(String name, Map<String, String> more) {
		Map<String, String> settings = new HashMap<>(this.folders.settings());
		settings.putAll(Map.of("MANDATI_DATA_DIR", this.folders.root().resolve(name).toString(),
				"SPRING_DATASOURCE_URL", this.database.getJdbcUrl(), "SPRING_DATASOURCE_USERNAME",
				this.database.getUsername(), "SPRING_DATASOURCE_PASSWORD", this.database.getPassword(),
				"MANDATI_PASSWORD_KEY", "0123456789abcdef0123456789abcdef", "SERVER_PORT", "0", "MANDATI_IMPORT_CRON",
				"* * * * * *", "MANDATI_IMPORT_LEASE", "2s", "MANDATI_IMPORT_BACK_OFF", "500ms"));
		settings.putAll(more);
		return settings;
	}

}
