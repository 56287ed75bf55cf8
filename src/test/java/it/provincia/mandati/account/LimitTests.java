// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import it.provincia.mandati.ApplicationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * What people who are logged in may ask for (ASVS 5.0 2.4.1): as production has it, 600
 * searches and 120 look-ups a minute.
 */
@ApplicationTest
class LimitTests {

	/** A minute may end while one counts, but not two. */
	private static final int TWO_MINUTES = 2;

	@Autowired
	MockMvcTester mvc;

	@Test
	void whoeverSearchesWithoutEndIsToldWhenToComeBackAndNobodyElseIs() {
		AccountPrincipal program = new AccountPrincipal(UUID.randomUUID(), Role.URP, null, true);
		assertThat(letThrough(600, HttpMethod.GET, "/session?q=a", program)).isBetween(600, TWO_MINUTES * 600);
		assertThat(send(HttpMethod.GET, "/session", program).getResponse().getStatus()).isLessThan(300);
		assertThat(send(HttpMethod.GET, "/session?q=", program).getResponse().getStatus()).isLessThan(300);
		AccountPrincipal somebody = new AccountPrincipal(UUID.randomUUID(), Role.URP, null, true);
		assertThat(send(HttpMethod.GET, "/session?q=a", somebody).getResponse().getStatus()).isLessThan(300);
	}

	@Test
	void aRegisterIsNotCopiedNameByName() {
		AccountPrincipal clerk = new AccountPrincipal(UUID.randomUUID(), Role.URP, null, true);
		assertThat(letThrough(120, HttpMethod.POST, "/staff/creditors", clerk)).isBetween(120, TWO_MINUTES * 120);
		assertThat(send(HttpMethod.GET, "/staff/creditors", clerk)).hasStatusOk();
	}

	@Test
	void everyFileIsAnExport(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
		Map<String, HandlerMethod> files = pages.getHandlerMethods()
			.entrySet()
			.stream()
			.flatMap((entry) -> entry.getKey().getPatternValues().stream().map((path) -> Map.entry(path, entry)))
			.filter((path) -> path.getKey().matches(".*\\.(csv|xlsx|pdf)"))
			.collect(Collectors.toMap(Map.Entry::getKey, (path) -> path.getValue().getValue()));
		assertThat(files).hasSizeGreaterThan(9);
		assertThat(files.entrySet()).filteredOn((file) -> !file.getValue().hasMethodAnnotation(Export.class))
			.extracting(Map.Entry::getKey)
			.as("of one page, or of one line")
			.containsExactlyInAnyOrder("/documents/{id}.pdf", "/staff/imports/templates/{kind}.csv",
					"/staff/creditors/{id:[0-9]{1,18}}/documents/{document:[0-9]{1,18}}/card.pdf");
	}

	/** How many requests it takes until one is refused. */
	private int letThrough(int most, HttpMethod method, String path, AccountPrincipal person) {
		return (int) IntStream.rangeClosed(0, TWO_MINUTES * most).takeWhile((i) -> {
			MvcTestResult answer = send(method, path, person);
			if (answer.getResponse().getStatus() != 429) {
				return true;
			}
			assertThat(Integer.parseInt(answer.getResponse().getHeader("Retry-After"))).isBetween(1, 60);
			return false;
		}).count();
	}

	private MvcTestResult send(HttpMethod method, String path, AccountPrincipal person) {
		return this.mvc.method(method).uri(path).with(user(person)).with(csrf()).exchange();
	}

}
