// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import it.provincia.mandati.account.People;
import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.importing.ImportBench;
import it.provincia.mandati.platform.Surfer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every answer states what it is, and a text how it is written (ASVS 5.0 4.1.1).
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ImportBench.class)
class AnswerTypeTests {

	private static final String PAGE = "text/html;charset=UTF-8";

	/** By how an address ends; all others are pages. */
	private static final Map<String, String> FILES = Map.of(".csv", "text/csv;charset=UTF-8", ".pdf", "application/pdf",
			".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".txt",
			"text/plain;charset=UTF-8");

	/**
	 * No page at all, or none without a logo of the body's, a second factor, a reason for
	 * opening, a rejected row or an open question.
	 */
	private static final List<String> UNSEEN = List.of("/.well-known/change-password", "/error", "/logo",
			"/password/again", "/second-factor", "/second-factor", "/session",
			"/staff/creditors/{id:[0-9]{1,18}}/documents/{document:[0-9]{1,18}}/card.pdf",
			"/staff/creditors/{id:[0-9]{1,18}}/documents/{document:[0-9]{1,18}}",
			"/staff/creditors/{id:[0-9]{1,18}}/documents", "/staff/matches/{key:[0-9a-f]{32}}", "/staff/second-factor",
			"/staff/unresolved/{key:[0-9a-f]{32}}");

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcTemplate jdbc;

	private final Map<String, String> ids = new HashMap<>();

	@BeforeEach
	void begin() {
		this.bench.emptyTheLedger();
	}

	@AfterEach
	void tidyUp() {
		this.bench.emptyTheLedger();
	}

	@Test
	void everyMappedAddressStatesIt(
			@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping)
			throws Exception {
		List<String> guests = guests();
		List<String> wrong = new ArrayList<>();
		List<String> unseen = new ArrayList<>();
		for (MappedAddress address : MappedAddress.of(mapping)) {
			if (address.method().equals("GET")) {
				RawAnswer answer = first(guests, address.filled((name) -> value(address.pattern(), name)));
				String type = answer.header("Content-Type").orElse("none");
				if (answer.status() != 200) {
					unseen.add(address.pattern());
				}
				else if (!type.equals(expected(address.pattern()))) {
					wrong.add(address.pattern() + " " + type);
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(unseen).as("what shows them nothing as things are").containsExactlyInAnyOrderElementsOf(UNSEEN);
	}

	@Test
	void soDoesAnErrorPage() throws IOException {
		RawAnswer answer = get("/login?q=%FF", "");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("Content-Type")).hasValue(PAGE);
	}

	@ParameterizedTest
	@CsvSource({ "/look/app.css,text/css;charset=UTF-8", "/look/app.js,text/javascript;charset=UTF-8",
			"/look/icons.svg,image/svg+xml;charset=UTF-8", "/look/nothing.css,text/html;charset=UTF-8",
			"/look/favicon.svg,image/svg+xml;charset=UTF-8", "/robots.txt,text/plain;charset=UTF-8",
			"/actuator/health/liveness,application/vnd.spring-boot.actuator.v3+json", "/nothing,none" })
	void soDoesWhatIsNotMapped(String path, String type) throws IOException {
		assertThat(get(path, "").header("Content-Type").orElse("none")).isEqualTo(type);
	}

	/** A stranger, a creditor with a document, and an administrator. */
	private List<String> guests() throws Exception {
		People people = new People(this.context);
		Person firm = people.firm();
		this.bench.take("codice_documento;partita_iva;denominazione;tipo;numero;data;importo;codice_ufficio;stato",
				"D1;" + firm.username() + ";Rossi S.r.l.;FATTURA;2/A;27/3/2026;1.000,00;VIA;SOSPESO",
				"D2;" + firm.username() + ";Rossi S.r.l.;FATTURA;3/A;31/2/2026;1.000,00;VIA;SOSPESO");
		Person admin = people.staff(Role.ADMIN);
		this.ids.put("/documents", id("select max(id)::text from position"));
		this.ids.put("/staff/imports", id("select max(id)::text from import_run"));
		this.ids.put("/staff/creditors", id("select max(id)::text from creditor"));
		this.ids.put("/staff/users", people.accountOf(people.staff(Role.URP)).toString());
		return List.of("", settled(firm), settled(admin));
	}

	private String id(String sql) {
		return this.jdbc.queryForObject(sql, String.class);
	}

	private String value(String pattern, String variable) {
		return switch (variable) {
			case "kind" -> "DOCUMENTS";
			case "key" -> "0".repeat(32);
			case "document" -> this.ids.get("/documents");
			default -> this.ids.get(pattern.substring(0, pattern.indexOf("/{")));
		};
	}

	private String settled(Person person) throws Exception {
		return new Surfer("http://localhost:" + this.port).settleIn(person.username(), person.initialPassword())
			.cookies();
	}

	private static String expected(String pattern) {
		return FILES.entrySet()
			.stream()
			.filter((file) -> pattern.endsWith(file.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(PAGE);
	}

	/** As the first of them sees it who sees something. */
	private RawAnswer first(List<String> guests, String path) throws IOException {
		RawAnswer answer = get(path, guests.get(0));
		for (int i = 1; i < guests.size() && answer.status() != 200; i++) {
			answer = get(path, guests.get(i));
		}
		return answer;
	}

	private RawAnswer get(String path, String cookies) throws IOException {
		return RawAnswer.to(this.port,
				"GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: " + cookies + "\r\n\r\n");
	}

}
