// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.Map;

import it.provincia.mandati.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class SecurityHeadersTests {

	private static final Map<String, String> ALWAYS = Map.of("Content-Security-Policy",
			"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
					+ "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
			"X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer", "Cross-Origin-Opener-Policy",
			"same-origin", "Cross-Origin-Resource-Policy", "same-origin");

	@Autowired
	MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/login", "/summary", "/nothing", "/look/app.css", "/actuator/env",
			"/actuator/health/liveness", "/a;b=c", "/.well-known/security.txt" })
	void areOnEveryAnswer(String address) {
		MvcTestResult answer = this.mvc.get().uri(address).exchange();
		ALWAYS.forEach((name, value) -> assertThat(answer.getResponse().getHeaders(name)).isEqualTo(List.of(value)));
		assertThat(answer.getResponse().getHeader("Strict-Transport-Security")).isNull();
		assertThat(answer.getResponse().getHeader("Access-Control-Allow-Origin")).isNull();
	}

	@Test
	void areOnWhatIsRefusedBeforeAnyPage() {
		MvcTestResult answer = this.mvc.method(HttpMethod.valueOf("FOO")).uri("/login").exchange();
		assertThat(answer).hasStatus(400);
		assertThat(answer.getResponse().getHeaderNames()).containsAll(ALWAYS.keySet());
	}

	@Test
	void letPagesBeStoredByNobodyAndFilesByAnybody() {
		assertThat(this.mvc.get().uri("/login")).headers().hasValue("Cache-Control", "no-store");
		assertThat(this.mvc.get().uri("/summary")).headers().hasValue("Cache-Control", "no-store");
		assertThat(this.mvc.get().uri("/look/app.css").exchange().getResponse().getHeader("Cache-Control"))
			.contains("max-age=31536000");
	}

	@Test
	void tellABrowserOverTlsToStayThere() {
		assertThat(this.mvc.get().uri("https://localhost/")).headers()
			.hasValue("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
	}

}
