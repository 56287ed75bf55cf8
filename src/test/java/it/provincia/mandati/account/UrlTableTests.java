// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Who may open what: each row of the table with each persona.
 */
@ApplicationTest
class UrlTableTests {

	/** The answers of the table. What it lets through is not its matter any more. */
	private static final String OPEN = "open";

	/** Pages without an address of their own. */
	static final Set<String> FORWARDED_TO = Set.of("/error", "/password/again");

	private static final String LOGIN = "/login";

	private static final String PASSWORD = "/password";

	private static final AccountPrincipal CREDITOR = new AccountPrincipal(UUID.randomUUID(), Role.CREDITOR, 7L, true);

	private static final AccountPrincipal CREDITOR_AT_FIRST = new AccountPrincipal(UUID.randomUUID(), Role.CREDITOR, 7L,
			false);

	private static final AccountPrincipal ADMIN_AT_FIRST = new AccountPrincipal(UUID.randomUUID(), Role.ADMIN, null,
			false);

	private static final List<AccountPrincipal> STAFF = Stream.of(Role.URP, Role.FINANCE, Role.ADMIN)
		.map((role) -> new AccountPrincipal(UUID.randomUUID(), role, null, true))
		.toList();

	@Autowired
	MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/login", "/login?error", "/help", "/privacy", "/cookies", "/legal", "/accessibility",
			"/.well-known/security.txt", "/.well-known/change-password", "/robots.txt", "/look/app.css", "/look/none",
			"/logo", "/favicon.ico", "/actuator/health/liveness", "/actuator/health/readiness" })
	void anyoneMayOpen(String address) {
		everybody().forEach((persona) -> assertThat(answer(address, persona)).isEqualTo(OPEN));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/summary", "/documents", "/documents/1", "/documents/1.pdf", "/documents/statement.pdf",
			"/documents.csv", "/documents.xlsx", "/documents.pdf", "/payments", "/payments.csv", "/access-log",
			"/profile" })
	void aCreditorMayOpen(String address) {
		assertThat(answer(address, null)).isEqualTo(LOGIN);
		assertThat(answer(address, CREDITOR_AT_FIRST)).isEqualTo(PASSWORD);
		assertThat(answer(address, CREDITOR)).isEqualTo(OPEN);
		assertThat(answer(address, ADMIN_AT_FIRST)).isEqualTo(PASSWORD);
		STAFF.forEach((persona) -> assertThat(answer(address, persona)).isEqualTo("403"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			/staff                                           , open, open, open
			/staff/creditors                                 , open, open, open
			/staff/creditors/1                               , open, open, open
			/staff/creditors/1/documents                     , open, open, open
			/staff/creditors/1/documents/2                   , open, open, open
			/staff/creditors/1/documents/2/card.pdf          , open, open, open
			/staff/creditors/1/credentials                   , open, open, open
			/staff/creditors/1/credentials/disable           , open, open, open
			/staff/creditors/1/credentials/enable            , open, open, open
			/staff/creditors/1/credentials/reset-wait        , open, open, open
			/staff/credentials                               , 403 , open, open
			/staff/credentials/expired                       , 403 , open, open
			/staff/credentials/chosen                        , 403 , open, open
			/staff/credentials/chosen/letters                , 403 , open, open
			/staff/imports                                   , 403 , open, open
			/staff/imports/1                                 , 403 , open, open
			/staff/imports/1/undo                            , 403 , open, open
			/staff/imports/new                               , 403 , open, open
			/staff/imports/1/rejected.csv                    , 403 , open, open
			/staff/unresolved                                , 403 , open, open
			/staff/matches                                   , 403 , open, open
			/staff/unresolved/decided                        , 403 , open, open
			/staff/unresolved/0123456789abcdef0123456789abcdef, 403, open, open
			/staff/matches/decided                           , 403 , open, open
			/staff/matches/0123456789abcdef0123456789abcdef  , 403 , open, open
			/staff/overdue                                   , 403 , open, open
			/staff/overdue.xlsx                              , 403 , open, open
			/staff/timeliness                                , 403 , open, open
			/staff/timeliness.xlsx                           , 403 , open, open
			/staff/notice                                    , 403 , open, open
			/staff/users                                     , 403 , 403 , open
			/staff/users/new                                 , 403 , 403 , open
			/staff/users/1                                   , 403 , 403 , open
			/staff/users/6e2a0c5e-3f8c-4d5e-9a57-0d8f6f1c2b3a, 403 , 403 , open
			/staff/audit                                     , 403 , 403 , open
			/staff/audit.csv                                 , 403 , 403 , open
			/staff/audit/verify                              , 403 , 403 , open
			/second-factor                                   , open, open, open
			/staff/profile                                   , open, open, open
			/staff/second-factor                             , open, open, open
			/staff/second-factor/codes                       , open, open, open
			/staff/second-factor/telephone                   , open, open, open
			/staff/parked                                    , 403 , open, open
			/staff/anything/else                             , 404 , 404 , 404
			""")
	void staffMayOpen(String address, String urp, String finance, String admin) {
		assertThat(answer(address, null)).isEqualTo(LOGIN);
		assertThat(answer(address, CREDITOR)).isEqualTo("404");
		assertThat(STAFF).extracting((persona) -> answer(address, persona)).containsExactly(urp, finance, admin);
		if (!"404".equals(admin)) {
			assertThat(answer(address, CREDITOR_AT_FIRST)).isEqualTo(PASSWORD);
			assertThat(answer(address, ADMIN_AT_FIRST)).isEqualTo(PASSWORD);
		}
	}

	@Test
	void whoeverIsLoggedInMayStay() {
		assertThat(answer("/session", null)).isEqualTo(LOGIN);
		everybody().filter(Objects::nonNull)
			.forEach((persona) -> assertThat(answer("/session", persona)).isEqualTo(OPEN));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nothing", "/staffing", "/documents.html", "/error", "/WEB-INF/x", "/summary.json" })
	void nobodyMayOpen(String address) {
		assertThat(answer(address, null)).isEqualTo(LOGIN);
		everybody().filter((persona) -> persona != null)
			.forEach((persona) -> assertThat(answer(address, persona)).isEqualTo("404"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/actuator", "/actuator/health", "/actuator/env", "/actuator/prometheus", "/actuator/info" })
	void theMachineRoomIsNotThere(String address) {
		everybody().forEach((persona) -> assertThat(answer(address, persona)).isEqualTo("404"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" })
	void anInitialPasswordOpensNothingByAnyMethod(String method) {
		assertThat(answer(HttpMethod.valueOf(method), "/summary", CREDITOR_AT_FIRST)).isEqualTo(PASSWORD);
		assertThat(answer(HttpMethod.valueOf(method), "/staff/users", ADMIN_AT_FIRST)).isEqualTo(PASSWORD);
	}

	@Test
	void aFormWithoutItsTokenIsRefused() {
		assertThat(this.mvc.post().uri("/password").with(user(CREDITOR))).hasStatus(403);
		assertThat(this.mvc.post().uri("/login").param("username", "x")).hasStatus(403);
		assertThat(this.mvc.post().uri("/logout").with(user(CREDITOR)).with(csrf().useInvalidToken())).hasStatus(403);
	}

	@ParameterizedTest
	@CsvSource({ "cross-site,403", "same-site,403", "same-origin,302", "none,302" })
	void aFormOfAnotherSiteIsRefused(String site, int status) {
		assertThat(this.mvc.post().uri("/login").header("Sec-Fetch-Site", site).with(csrf())).hasStatus(status);
		assertThat(this.mvc.get().uri("/summary").header("Sec-Fetch-Site", site)).hasStatus(302);
	}

	@Test
	void noPageIsForgotten(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
		List<String> forgotten = pages.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.filter((pattern) -> !FORWARDED_TO.contains(pattern))
			.map((pattern) -> pattern.replaceAll("\\{[^/{}]*(\\{[^}]*}[^/{}]*)*}", "1"))
			.filter((address) -> everybody().noneMatch((persona) -> OPEN.equals(answer(address, persona))))
			.toList();
		assertThat(forgotten).as("pages in no row of the table").isEmpty();
	}

	private static Stream<@Nullable AccountPrincipal> everybody() {
		return Stream.concat(Stream.of(null, CREDITOR_AT_FIRST, CREDITOR), STAFF.stream());
	}

	private String answer(String address, @Nullable AccountPrincipal persona) {
		return answer(HttpMethod.GET, address, persona);
	}

	private String answer(HttpMethod method, String address, @Nullable AccountPrincipal persona) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.method(method).uri(address).with(csrf());
		if (persona != null) {
			request.with(user(persona));
		}
		MvcTestResult result = request.exchange();
		// Past the table: a page, or the framework's word that there is none yet.
		if (result.getMvcResult().getHandler() != null || result.getMvcResult().getResolvedException() != null) {
			return OPEN;
		}
		String redirect = result.getResponse().getRedirectedUrl();
		return (redirect != null) ? redirect : String.valueOf(result.getResponse().getStatus());
	}

}
