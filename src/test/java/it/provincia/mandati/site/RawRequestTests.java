// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.provincia.mandati.account.People;
import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.importing.ImportBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What no browser sends, byte by byte.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ImportBench.class)
@ExtendWith(OutputCaptureExtension.class)
class RawRequestTests {

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	JdbcClient jdbc;

	@Test
	void nobodyIsSentToAHostThatTheRequestNames() throws IOException {
		assertThat(answer("GET /summary HTTP/1.1", "Host: evil.example")).startsWith("HTTP/1.1 302")
			.contains("Location: /login\r\n")
			.doesNotContain("evil");
		assertThat(answer("GET /login HTTP/1.1", "Host: evil.example", "X-Forwarded-Host: evil.example"))
			.startsWith("HTTP/1.1 200")
			.doesNotContain("evil");
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACE", "FOO", "PROPFIND", "PUT", "DELETE" })
	void aMethodThatIsNotUsedIsRefusedWithAllHeaders(String method) throws IOException {
		assertThat(answer(method + " /login HTTP/1.1", "Host: localhost", "X-Secret: dontecho"))
			.containsPattern("\\AHTTP/1.1 (400|403|405|501)")
			.contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
			.doesNotContain("dontecho");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Content-Length: 3\r\nContent-Length: 40", "Content-Length: 3\r\nTransfer-Encoding: chunked",
					"Transfer-Encoding: chunked\r\nContent-Length: 40", "Transfer-Encoding: identity, chunked",
					"Transfer-Encoding : chunked", "Content-Length: +3", "Host: other", "Folded: a\r\n b" })
	void aRequestInTheBodyOfAnotherIsNotAnswered(String ambiguous) throws IOException {
		String answers = send("POST /login HTTP/1.1\r\nHost: localhost\r\n" + ambiguous
				+ "\r\n\r\n0\r\n\r\nGET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		assertThat(answers).containsPattern("\\AHTTP/1.1 (4|501)").doesNotContain("User-agent");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /login?q=%FF HTTP/1.1", "GET /login?q=% HTTP/1.1",
			"GET /login HTTP/1.1\r\nX-A: \u0001", "GET /%00 HTTP/1.1" })
	void whatCannotBeReadIsRefusedInPlainWordsWithAllHeadersAndFillsNoJournal(String request, CapturedOutput journal)
			throws IOException {
		assertThat(answer(request, "Host: localhost")).startsWith("HTTP/1.1 400")
			.contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff",
					"La richiesta non è comprensibile")
			.doesNotContainIgnoringCase("tomcat", "exception");
		assertThat(journal).doesNotContain(" ERROR ");
	}

	@Test
	void anAddressThatIsOnlyClaimedIsNotBelieved() throws IOException {
		Person clerk = new People(this.context).staff(Role.URP);
		String page = answer("GET /login HTTP/1.1", "Host: localhost");
		String form = "username=" + clerk.username() + "&password=x&_csrf="
				+ found("name=\"_csrf\" value=\"([^\"]+)\"", page);
		String refused = answer("POST /login HTTP/1.1", "Host: localhost", "X-Forwarded-For: 203.0.113.7",
				"Forwarded: for=203.0.113.7", "Cookie: XSRF-TOKEN=" + found("XSRF-TOKEN=([^;]+)", page),
				"Content-Type: application/x-www-form-urlencoded", "Content-Length: " + form.length(),
				"Connection: close", "", form);
		assertThat(refused).contains("Location: /login?error");
		assertThat(this.jdbc.sql("select host(address) from audit_event where account_id = ? and outcome = 'FAILURE'")
			.param(new People(this.context).accountOf(clerk))
			.query(String.class)
			.single()).isIn("127.0.0.1", "::1");
	}

	private static String found(String pattern, String text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private String answer(String... lines) throws IOException {
		return send(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
	}

	private String send(String request) throws IOException {
		return RawAnswer.to(this.port, request).text();
	}

}
