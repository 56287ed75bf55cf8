// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import it.provincia.mandati.account.People;
import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.importing.ImportBench;
import it.provincia.mandati.importing.Rounds;
import it.provincia.mandati.platform.Surfer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests of any bytes to every address, by a stranger, a creditor and an administrator:
 * whatever comes, nothing fails, nothing of the inside is told, and no header is missing.
 * What is no HTTP the server refuses without a word, and so without headers for it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ImportBench.class)
@ExtendWith(OutputCaptureExtension.class)
class StrangeRequestTests {

	/** Less than one person may ask for in a minute. */
	private static final int REQUESTS_OF_ONE = 500;

	private static final List<String> HEADERS = List.of("Content-Security-Policy", "X-Content-Type-Options",
			"Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy",
			"Cache-Control");

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcTemplate jdbc;

	@AfterEach
	void tidyUp() {
		this.bench.emptyTheLedger();
		this.jdbc.execute("truncate notice");
	}

	@Test
	void areAnsweredWithoutAFailure(
			@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
			CapturedOutput journal) throws Exception {
		long seed = Long.getLong("seed", System.nanoTime());
		Strange strange = new Strange(seed);
		List<MappedAddress> addresses = MappedAddress.of(mapping);
		Map<Integer, Integer> answers = new TreeMap<>();
		int rounds = Rounds.of(5);
		for (Guise guise : Guise.values()) {
			Guest guest = new Guest(guise);
			for (int round = 0; round < rounds; round++) {
				for (MappedAddress address : addresses) {
					String request = request(strange, address, guest.cookies(), guest.token);
					RawAnswer answer = RawAnswer.to(this.port, request);
					judge("seed " + seed + ", " + guise + ": " + request, answer);
					answers.merge(answer.status(), 1, Integer::sum);
				}
			}
		}
		System.out.printf("fuzz: seed %d, %d addresses, answers by status: %s%n", seed, addresses.size(), answers);
		assertThat(journal).as("what others send is no error of ours").doesNotContain(" ERROR ");
		assertThat(answers).as("the door is not shut to all").containsKeys(200, 302, 400, 404);
	}

	private static void judge(String request, RawAnswer answer) {
		assertThat(answer.text()).as(request).startsWith("HTTP/1.1 ");
		if (answer.status() >= 500) {
			assertThat(answer.status()).as(request).isEqualTo(503);
			assertThat(answer.header("Retry-After")).as(request).isPresent();
		}
		assertThat(answer.status()).as(request).isNotEqualTo(429);
		if (HEADERS.stream().anyMatch((header) -> answer.header(header).isEmpty())) {
			assertThat(answer.status()).as(request).isBetween(400, 499);
			assertThat(answer.body()).as("refused by the server, of %s", request).isEmpty();
		}
		assertThat(answer.header("X-Evil")).as(request).isEmpty();
		assertThat(answer.body()).as(request)
			.doesNotContain("\tat ", "org.springframework", "java.lang", "org.apache", "PSQLException", "SQLSTATE");
	}

	private static String request(Strange strange, MappedAddress address, String cookies, String token) {
		String path = address.filled((name) -> strange.oneOf(2) ? "1" : strange.encoded(strange.text()));
		if (strange.oneOf(10)) {
			path += "/" + strange.encoded(strange.text());
		}
		String query = strange.oneOf(3) ? "" : "?" + strange.fields(address.fields());
		List<String> head = new ArrayList<>();
		head.add(address.method() + " " + path + query + " HTTP/1.1");
		head.add("Host: localhost");
		head.add("Connection: close");
		head.add("Cookie: " + cookies + (strange.oneOf(5) ? "; " + strange.header().replace(": ", "=") : ""));
		for (int i = strange.upTo(3); i > 0; i--) {
			head.add(strange.header());
		}
		String form = "";
		if (address.method().equals("POST")) {
			form = "_csrf=" + (strange.oneOf(10) ? strange.encoded(strange.text()) : token) + "&"
					+ strange.fields(address.fields());
			head.add("Content-Type: application/x-www-form-urlencoded");
			head.add("Content-Length: " + form.length());
		}
		return String.join("\r\n", head) + "\r\n\r\n" + form;
	}

	private enum Guise {

		STRANGER, CREDITOR, ADMINISTRATOR

	}

	/**
	 * One of a kind, and after many requests another one.
	 */
	private final class Guest {

		private final Guise guise;

		private int requests;

		private String cookies = "";

		private String token = "";

		Guest(Guise guise) {
			this.guise = guise;
		}

		String cookies() throws IOException, InterruptedException {
			if (this.requests++ % REQUESTS_OF_ONE == 0) {
				Surfer surfer = new Surfer("http://localhost:" + StrangeRequestTests.this.port);
				surfer.page("/login");
				People people = new People(StrangeRequestTests.this.context);
				if (this.guise != Guise.STRANGER) {
					Person person = (this.guise == Guise.CREDITOR) ? people.firm() : people.staff(Role.ADMIN);
					surfer.settleIn(person.username(), person.initialPassword());
				}
				surfer.page("/help");
				this.cookies = surfer.cookies();
				this.token = URLEncoder.encode(surfer.token(), StandardCharsets.UTF_8);
			}
			return this.cookies;
		}

	}

}
