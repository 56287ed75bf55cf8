// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.provincia.mandati.MandatiApplication;
import it.provincia.mandati.account.Visitor;
import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.KillableServer;
import it.provincia.mandati.platform.Machine;
import it.provincia.mandati.platform.Manual;
import it.provincia.mandati.platform.Surfer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All is lost, and an operator restores it with the commands of the manual, word for
 * word.
 */
@Tag("faults")
class RestoreDrillTests {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final int MONTH = 30;

	private static final int LOST = MONTH + 7;

	private static final String KEY = "7f".repeat(32);

	@TempDir
	Path temp;

	private Machine machine;

	private ImportFolders folders;

	@BeforeEach
	void begin() throws IOException {
		this.machine = Machine.in(this.temp);
		this.folders = ImportFolders.in(this.machine.dataFolder());
		Files.writeString(this.machine.settings(),
				"SPRING_DATASOURCE_PASSWORD='una che si sceglie'\nMANDATI_PASSWORD_KEY='%s'\n".formatted(KEY));
	}

	@Test
	@EnabledIf(value = "isDumpThere", disabledReason = "there is no pg_dump of PostgreSQL 18 or later")
	void onAServerNothingIsMissingOnceTheFilesOfTheLastWeekAreSentAgain() throws Exception {
		String lost;
		Path sealsElsewhere = this.temp.resolve("seals-on-another-machine.txt");
		try (KillableServer server = KillableServer.start(this.temp.resolve("server"))) {
			JdbcTemplate jdbc = jdbc(server.database());
			live(server.database(), 1, MONTH, (admin) -> admin.settleIn("capo", "x"));
			String month = LedgerChecksum.of(jdbc);
			this.machine.run(Manual.commands("Backup", 1), server.superuser());
			live(server.database(), MONTH + 1, LOST, (admin) -> logIn(admin));
			lost = LedgerChecksum.of(jdbc);
			assertThat(lost).isNotEqualTo(month);
			// With the start all that waits is sealed.
			live(server.database(), 1, 0, (admin) -> logIn(admin));
			Files.copy(seals(), sealsElsewhere);
		}
		FileSystemUtils.deleteRecursively(this.machine.dataFolder());
		FileSystemUtils.deleteRecursively(this.machine.settings().getParent());
		try (KillableServer server = KillableServer.start(this.temp.resolve("another-server"))) {
			server.empty();
			this.machine.run(Manual.commands("Ripristino", 1), server.superuser());
			assertThat(Files.readString(this.machine.settings())).contains(KEY);
			JdbcConnectionDetails database = new Restored(server.database());
			live(database, MONTH, LOST, (admin) -> logIn(admin));
			assertThat(LedgerChecksum.of(jdbc(database))).isEqualTo(lost);
			assertThat(verify(database)).first().asString().startsWith("Il registro è integro: ");
			Files.move(seals(), seals().resolveSibling("audit-seals-restored.txt"));
			Files.copy(sealsElsewhere, seals());
			assertThat(verify(database)).first()
				.asString()
				.startsWith("Il registro è stato alterato. Il primo sigillo rotto");
		}
	}

	@Test
	void withTheEmbeddedDatabaseItIsStoppedCopiedAndStarted() throws Exception {
		String lost;
		try (Child application = start(null)) {
			visit(application, (admin) -> admin.settleIn("capo", "x"));
			deliver(1, MONTH);
			application.terminate();
		}
		this.machine.run(Manual.commands("Backup", 2), Map.of());
		try (Child application = start(null)) {
			deliver(MONTH + 1, LOST);
			lost = LedgerChecksum.of(embedded());
			application.kill();
		}
		this.machine.run(Manual.commands("Ripristino", 2), Map.of());
		try (Child application = start(null)) {
			visit(application, RestoreDrillTests::logIn);
			deliver(MONTH, LOST);
			assertThat(LedgerChecksum.of(embedded())).isEqualTo(lost);
			application.terminate();
		}
		assertThat(verify(null)).first().asString().startsWith("Il registro è integro: ");
	}

	/** The application is started, visited, sent the files of these days, and stopped. */
	private void live(JdbcConnectionDetails database, int first, int last, Visit visit) throws Exception {
		try (Child application = start(database)) {
			visit(application, visit);
			deliver(first, last);
			application.terminate();
		}
	}

	/**
	 * A file of documents a day, and one of mandates for documents of the days before.
	 */
	private void deliver(int first, int last) throws Exception {
		for (int day = first; day <= last; day++) {
			int today = day;
			this.folders.drop("documenti-%03d.csv".formatted(day),
					"codice_documento;codice_fiscale;denominazione;tipo;numero;data;importo;oggetto;codice_ufficio;stato;data_stato",
					60, (row) -> document(today, row));
			this.folders.drop("mandati-%03d.csv".formatted(day),
					"esercizio;numero;progressivo;data_mandato;importo;codice_fiscale;codice_documento;modalita_pagamento;causale;data_pagamento",
					20, (row) -> "2026;%1$d%2$02d;1;2/3/2026;%3$d;%4$s;D%5$d-%2$d;Bonifico;Saldo;5/3/2026"
						.formatted(today, row, amount(row), code(row), Math.max(1, today - 3)));
		}
		ImportFolders.await(PATIENCE, () -> isEmpty("inbox"));
		assertThat(isEmpty("rejected")).isTrue();
	}

	/** Every third is one of yesterday's, gone on since. */
	private static String document(int day, int row) {
		boolean known = row % 3 == 2 && day > 1;
		return "D%d-%d;%s;Ditta %d;FATTURA;%d/%d;1/2/2026;%d;Fornitura;VIA;%s;%d/2/2026".formatted(
				known ? day - 1 : day, row, code(row), row % 20, row, known ? day - 1 : day, amount(row),
				known ? "LIQUIDATO" : "REGISTRATO", 1 + day % 28);
	}

	private static int amount(int row) {
		return 100 + row;
	}

	private static String code(int row) {
		return String.format("%011d", 80000000000L + row % 20);
	}

	private boolean isEmpty(String folder) {
		String[] files = this.folders.root().resolve(folder).toFile().list();
		return files != null && files.length == 0;
	}

	private Path seals() {
		return this.machine.dataFolder().resolve("audit-seals.txt");
	}

	private Child start(JdbcConnectionDetails database) throws IOException {
		return Child.start(Child.productionClassPath(), MandatiApplication.class, settings(database));
	}

	private List<String> verify(JdbcConnectionDetails database) throws IOException {
		try (Child command = Child.start(List.of(), Child.productionClassPath(), MandatiApplication.class,
				settings(database), "--mandati.audit.verify")) {
			return command.rest();
		}
	}

	/** The key is that of the settings, wherever these come from by now. */
	private Map<String, String> settings(JdbcConnectionDetails database) throws IOException {
		Matcher key = Pattern.compile("MANDATI_PASSWORD_KEY='(.*)'").matcher(Files.readString(this.machine.settings()));
		assertThat(key.find()).isTrue();
		Map<String, String> settings = new HashMap<>(Map.of("MANDATI_DATA_DIR", this.machine.dataFolder().toString(),
				"MANDATI_PASSWORD_COST", "4", "MANDATI_DEMO", "false", "SERVER_PORT", "0", "MANDATI_IMPORT_CRON",
				"* * * * * *", "MANDATI_ADMIN_USERNAME", "capo", "MANDATI_ADMIN_PASSWORD", "x"));
		if (database != null) {
			settings.put("MANDATI_PASSWORD_KEY", key.group(1));
			settings.put("SPRING_DATASOURCE_URL", database.getJdbcUrl());
			settings.put("SPRING_DATASOURCE_USERNAME", database.getUsername());
			settings.put("SPRING_DATASOURCE_PASSWORD", database.getPassword());
		}
		return settings;
	}

	private JdbcTemplate embedded() throws IOException {
		String port = Files.readAllLines(this.machine.dataFolder().resolve("postgres/postmaster.pid")).get(3).strip();
		return new JdbcTemplate(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/mandati",
				"mandati", Files.readString(this.machine.dataFolder().resolve("secrets/postgres-mandati")).strip()));
	}

	private static JdbcTemplate jdbc(JdbcConnectionDetails database) {
		return new JdbcTemplate(
				new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
	}

	private static void visit(Child application, Visit visit) throws Exception {
		visit.to(new Surfer(application.awaitAddress()));
	}

	/** With the password of before. */
	private static void logIn(Surfer admin) throws Exception {
		admin.page("/login");
		admin.post("/login", "username", "capo", "password", Visitor.OWN_PASSWORD);
		admin.page("/staff/users");
	}

	static boolean isDumpThere() throws InterruptedException {
		try {
			Process process = new ProcessBuilder("pg_dump", "--version").start();
			Matcher version = Pattern.compile("\\) (\\d+)")
				.matcher(new String(process.getInputStream().readAllBytes()));
			return version.find() && Integer.parseInt(version.group(1)) >= 18;
		}
		catch (IOException ex) {
			return false;
		}
	}

	@FunctionalInterface
	private interface Visit {

		void to(Surfer admin) throws Exception;

	}

	/**
	 * What the manual has made: the password is that of the settings.
	 */
	private record Restored(JdbcConnectionDetails server) implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return "mandati";
		}

		@Override
		public String getPassword() {
			return "una che si sceglie";
		}

		@Override
		public String getJdbcUrl() {
			return this.server.getJdbcUrl();
		}

	}

}
