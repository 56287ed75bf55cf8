// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
 * Who may open what where a second factor is required: the table of
 * {@link UrlTableTests}, for those who have given it and those who have not.
 */
@StrictLogIn
class FactorUrlTests {

	private static final String FACTOR = "/second-factor";

	private static final List<AccountPrincipal> WITHOUT = Stream.of(Role.URP, Role.FINANCE, Role.ADMIN)
		.map((role) -> new AccountPrincipal(UUID.randomUUID(), role, null, true))
		.toList();

	private static final List<AccountPrincipal> WITH = WITHOUT.stream()
		.map(AccountPrincipal::withSecondFactor)
		.toList();

	private static final AccountPrincipal AT_FIRST = new AccountPrincipal(UUID.randomUUID(), Role.ADMIN, null, false);

	private static final AccountPrincipal CREDITOR = new AccountPrincipal(UUID.randomUUID(), Role.CREDITOR, 7L, true);

	@Autowired
	MockMvcTester mvc;

	List<String> addresses;

	@BeforeEach
	void look(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
		this.addresses = pages.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.filter((pattern) -> !UrlTableTests.FORWARDED_TO.contains(pattern))
			.map((pattern) -> pattern.replaceAll("\\{[^/{}]*(\\{[^}]*}[^/{}]*)*}", "1"))
			.distinct()
			.toList();
	}

	@Test
	void withoutItStaffOpenWhatAnybodyMayAndThePageThatAsksForIt() {
		assertThat(this.addresses).hasSizeGreaterThan(30);
		for (String address : this.addresses) {
			boolean open = address.equals(FACTOR) || address.equals("/session") || isOpen(HttpMethod.GET, address, null)
					|| isOpen(HttpMethod.POST, address, null);
			for (AccountPrincipal persona : WITHOUT) {
				assertThat(answer(HttpMethod.GET, address, persona)).as(address).isEqualTo(open ? "open" : FACTOR);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" })
	void withoutItNothingOpensByAnyMethod(String method) {
		for (String address : List.of("/staff", "/staff/creditors", "/staff/imports/new", "/password",
				"/documents.csv")) {
			WITHOUT.forEach(
					(persona) -> assertThat(answer(HttpMethod.valueOf(method), address, persona)).isEqualTo(FACTOR));
		}
	}

	@Test
	void withItEachRoleOpensWhatIsItsOwn() {
		assertThat(WITH).extracting((persona) -> answer(HttpMethod.GET, "/staff", persona)).containsOnly("open");
		assertThat(WITH).extracting((persona) -> answer(HttpMethod.GET, "/staff/imports", persona))
			.containsExactly("403", "open", "open");
		assertThat(WITH).extracting((persona) -> answer(HttpMethod.GET, "/password", persona)).doesNotContain(FACTOR);
		assertThat(WITH).extracting((persona) -> answer(HttpMethod.GET, "/summary", persona)).containsOnly("403");
	}

	@Test
	void anInitialPasswordComesFirst() {
		assertThat(answer(HttpMethod.GET, "/staff", AT_FIRST)).isEqualTo("/password");
		assertThat(answer(HttpMethod.GET, FACTOR, AT_FIRST)).isEqualTo("/password");
		assertThat(answer(HttpMethod.GET, "/password", AT_FIRST)).isNotEqualTo(FACTOR);
	}

	@Test
	void creditorsAreNotAskedForOne() {
		assertThat(answer(HttpMethod.GET, "/summary", CREDITOR)).isEqualTo("open");
		assertThat(answer(HttpMethod.GET, FACTOR, CREDITOR)).isEqualTo("404");
		assertThat(answer(HttpMethod.GET, "/staff", CREDITOR)).isEqualTo("404");
	}

	private boolean isOpen(HttpMethod method, String address, AccountPrincipal persona) {
		return "open".equals(answer(method, address, persona));
	}

	private String answer(HttpMethod method, String address, AccountPrincipal persona) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.method(method).uri(address).with(csrf());
		if (persona != null) {
			request.with(user(persona));
		}
		MvcTestResult result = request.exchange();
		// Past the table: a page, or the framework's word that there is none yet.
		if (result.getMvcResult().getHandler() != null || result.getMvcResult().getResolvedException() != null) {
			return "open";
		}
		String redirect = result.getResponse().getRedirectedUrl();
		return (redirect != null) ? redirect : String.valueOf(result.getResponse().getStatus());
	}

}
