// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.hostile;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import it.provincia.mandati.MandatiApplication;
import it.provincia.mandati.account.Telephone;
import it.provincia.mandati.account.Visitor;
import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.KillableServer;
import it.provincia.mandati.platform.Surfer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the application that runs in production says to its journal while people log in,
 * mistype, search and load hostile files, and while things fail: no secret and no tax
 * code, and nothing that somebody else wrote for it (ASVS 5.0 13.3.1, 14.2.1, 16.2.5,
 * 16.4.1).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalTests {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final String KEY = "chiave-di-prova-0123456789-abcdefghijk";

	private static final String WRONG = "parola sbagliata e segreta";

	private static final String PERSON = "RSSMRA45C12F205C";

	private static final String FIRM = "70000600001";

	/** A line of the journal, or of the trace of a failure below one. */
	private static final Pattern LINE = Pattern
		.compile("[0-9-]{10}T[0-9:.]{12}(Z|[+-][0-9:]{5}) +(INFO|WARN|ERROR) .*|\\tat .*|\\t?\\t?[.]{3} [0-9]+ .*"
				+ "|\\t*(Caused by|Suppressed): .*|[a-z]+[.][\\w.$]+(Exception|Error)(: .*)?|");

	@TempDir
	static Path folder;

	private KillableServer server;

	private JdbcTemplate jdbc;

	@BeforeAll
	void start() throws IOException {
		this.server = KillableServer.start(folder.resolve("server"));
		this.jdbc = this.server.jdbc();
	}

	@AfterAll
	void stop() throws IOException {
		this.server.close();
	}

	@Test
	void asLinesOfJsonHoldsNothingSecretAndNothingForged() throws Exception {
		holdsNothingSecretAndNothingForged("structured", "ecs");
	}

	/** The same to people, which takes as long again. */
	@Test
	@Tag("faults")
	void asPlainLinesHoldsNothingSecretAndNothingForged() throws Exception {
		holdsNothingSecretAndNothingForged("plain", "");
	}

	private void holdsNothingSecretAndNothingForged(String name, String format) throws Exception {
		Path data = Files.createDirectories(folder.resolve(name));
		try (Child application = start(data, name, format)) {
			Set<String> secrets = new LinkedHashSet<>(List.of(KEY, WRONG, Visitor.OWN_PASSWORD, PERSON, FIRM,
					"provvisoria-" + name, PERSON.toLowerCase(Locale.ROOT)));
			String address = application.awaitAddress();
			people(address, name, secrets);
			files(data, application);
			outage(address);
			application.kill();
			this.server.startAgain();
			requireNoneOf(secrets, application.said());
			requireNoneOf(secrets, Files.readAllLines(data.resolve("access.log")));
			requireOwnLines(application.said(), !format.isEmpty());
		}
	}

	/** They log in, mistype, register telephones, make colleagues and search. */
	private void people(String address, String name, Set<String> secrets) throws Exception {
		Surfer admin = new Surfer(address).settleIn("capo-" + name, "provvisoria-" + name);
		secrets.add(admin.token());
		String telephone = found("telephone-key\">([A-Z2-7 ]+)", admin.page("/second-factor")).get(0);
		secrets.add(telephone);
		secrets.add(telephone.replace(" ", ""));
		String codes = admin.post("/second-factor", "code", new Telephone(telephone).code()).body();
		secrets.addAll(found("<code>([A-Z0-9-]{19})", codes));
		assertThat(secrets).hasSizeGreaterThan(15);
		secrets.add(admin.token());
		admin.page("/staff/users/new");
		String colleague = admin
			.post("/staff/users/new", "username", "anna-" + name, "fullName", "Anna Neri", "role", "URP")
			.body();
		String initial = found("data-initial-password>([A-Z0-9-]{19})", colleague).get(0);
		secrets.addAll(List.of(initial, initial.replace("-", "")));
		admin.page("/staff/creditors");
		for (String typed : List.of(PERSON, FIRM, HostileText.LINES.text(), HostileText.TERMINAL.text())) {
			admin.post("/staff/creditors", "q", typed);
		}
		for (String wrong : List.of("/staff/imports/1/rejected.csv?file=", "/staff/imports/templates/x.csv?kind=",
				"/staff/audit?person=", "/staff/imports/1?follow=", "/staff/unresolved?q=")) {
			admin.get(wrong + PERSON);
			admin.get(wrong + URLEncoder.encode(HostileText.OTHER_LINES.text(), StandardCharsets.UTF_8));
		}
		Surfer stranger = new Surfer(address);
		stranger.page("/login");
		secrets.add(stranger.token());
		for (String username : List.of(PERSON, FIRM, "capo-" + name, HostileText.LINE_OF_JSON.text())) {
			stranger.post("/login", "username", username, "password", WRONG);
		}
		stranger.page("/login");
		stranger.post("/login", "username", "anna-" + name, "password", initial);
		this.jdbc.queryForList("select trim(session_id) from spring_session", String.class).forEach(secrets::add);
	}

	/** Hostile ones come, and one that cannot be moved away afterwards. */
	private void files(Path data, Child application) throws Exception {
		Path inbox = data.resolve("inbox");
		Path archive = data.resolve("archive");
		Map<String, String> files = new HashMap<>(HostileFiles.all());
		files.put("codici.csv",
				"partita_iva;codice_fiscale;denominazione\r\n" + FIRM + ";;Ditta\r\n;" + PERSON + ";Rossi\r\n");
		files.put("rotto.xml", "<flusso_ordinativi><x>" + PERSON);
		for (Map.Entry<String, String> file : files.entrySet()) {
			drop(inbox, file.getKey(), file.getValue());
		}
		await(() -> isEmpty(inbox));
		Files.move(archive, data.resolve("archivio-di-prima"));
		Files.writeString(archive, "non è una cartella");
		drop(inbox, "forged\nforged \u0085forged \u2028forged \u202Evsc \u001B[31m \u009B31m.csv",
				"codice_ufficio;denominazione\r\nX;Ufficio\r\n");
		await(() -> application.said().stream().anyMatch((line) -> line.contains("cannot be moved")));
	}

	private void outage(String address) throws Exception {
		this.server.stopAtOnce();
		Surfer stranger = new Surfer(address);
		stranger.page("/login");
		stranger.post("/login", "username", PERSON, "password", WRONG);
	}

	private static void requireNoneOf(Set<String> secrets, List<String> lines) {
		assertThat(lines).isNotEmpty();
		assertThat(secrets).allSatisfy((secret) -> assertThat(secret).hasSizeGreaterThan(8))
			.allSatisfy((secret) -> assertThat(lines).noneMatch((line) -> line.contains(secret)));
	}

	private static void requireOwnLines(List<String> lines, boolean structured) {
		assertThat(lines).anyMatch((line) -> line.contains("cannot be moved"))
			.allSatisfy((line) -> assertThat(line).doesNotContainPattern(
					"[\\p{Cntrl}&&[^\\t]]|[\\u0080-\\u009F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C]"))
			.noneMatch((line) -> line.startsWith("forged"));
		Stream<String> events = lines.stream().filter((line) -> !line.startsWith("ready: "));
		if (structured) {
			assertThat(events).allSatisfy((line) -> assertThat(JsonParserFactory.getJsonParser().parseMap(line))
				.containsKeys("@timestamp", "log", "message"));
		}
		else {
			assertThat(events).allSatisfy((line) -> assertThat(line).matches(LINE));
		}
	}

	private Child start(Path data, String name, String format) throws IOException {
		JdbcConnectionDetails database = this.server.database();
		this.jdbc.execute("drop schema public cascade");
		this.jdbc.execute("create schema public");
		Map<String, String> settings = new HashMap<>(Map.of("SPRING_DATASOURCE_URL", database.getJdbcUrl(),
				"SPRING_DATASOURCE_USERNAME", database.getUsername(), "SPRING_DATASOURCE_PASSWORD",
				database.getPassword(), "MANDATI_PASSWORD_KEY", KEY, "MANDATI_PASSWORD_COST", "4", "MANDATI_DATA_DIR",
				data.toString(), "SERVER_PORT", "0", "MANDATI_ADMIN_USERNAME", "capo-" + name, "MANDATI_ADMIN_PASSWORD",
				"provvisoria-" + name, "LC_ALL", "C.UTF-8"));
		settings.putAll(Map.of("MANDATI_STAFF_SECOND_FACTOR", "required", "MANDATI_IMPORT_CRON", "* * * * * *",
				"SERVER_TOMCAT_ACCESSLOG_ENABLED", "true", "SERVER_TOMCAT_ACCESSLOG_DIRECTORY", data.toString(),
				"SERVER_TOMCAT_ACCESSLOG_PREFIX", "access", "SERVER_TOMCAT_ACCESSLOG_ROTATE", "false",
				"SERVER_TOMCAT_ACCESSLOG_BUFFERED", "false", "SERVER_TOMCAT_ACCESSLOG_PATTERN", "%m %U %s"));
		if (!format.isEmpty()) {
			settings.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", format);
		}
		return Child.start(Child.productionClassPath(), MandatiApplication.class, settings);
	}

	private static void drop(Path inbox, String name, String content) throws IOException {
		Path part = Files.writeString(inbox.resolve(".part"), content);
		Files.setLastModifiedTime(part, FileTime.from(Instant.now().minusSeconds(60)));
		Files.move(part, inbox.resolve(name));
	}

	private static boolean isEmpty(Path inbox) {
		try (Stream<Path> files = Files.list(inbox)) {
			return files.findAny().isEmpty();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		Instant limit = Instant.now().plus(PATIENCE);
		while (!condition.getAsBoolean()) {
			assertThat(Instant.now()).as("what was awaited has come in time").isBefore(limit);
			Thread.sleep(50);
		}
	}

	private static List<String> found(String pattern, String text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		List<String> found = new ArrayList<>(matcher.results().map((MatchResult one) -> one.group(1)).toList());
		assertThat(found).as(pattern).isNotEmpty();
		return found;
	}

}
