// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.hostile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Fields that hold far more than any page lets one type: no pattern goes back and forth
 * over them (ASVS 5.0 1.3.12).
 */
@ApplicationTest
class LongFormTests {

	private static final int LENGTH = 100_000;

	private static final Map<String, List<String>> FORMS = Map.of("/staff/users/new",
			List.of("username", "fullName", "email", "role"), "/staff/creditors", List.of("q"), "/staff/creditors/1",
			List.of("note", "reason"), "/staff/notice", List.of("text", "textEn", "from", "until", "version"),
			"/staff/credentials/chosen", List.of("codes"), "/staff/credentials", List.of("protocol", "order"),
			"/staff/audit", List.of("creditor", "person", "action", "from", "to"));

	private static final List<String> TEXTS = List.of(" ".repeat(LENGTH) + "@", "a".repeat(LENGTH),
			"a" + " ".repeat(LENGTH) + "x", "1".repeat(LENGTH), "0".repeat(LENGTH) + "x", "a@".repeat(LENGTH / 2),
			"%".repeat(LENGTH), "\n".repeat(LENGTH) + "x", ".".repeat(LENGTH) + "/", "<".repeat(LENGTH));

	@Autowired
	MockMvcTester mvc;

	@Test
	void areReadInNoTime() {
		AccountPrincipal admin = new AccountPrincipal(UUID.randomUUID(), Role.ADMIN, null, true);
		FORMS.forEach((form, fields) -> TEXTS.forEach((text) -> {
			MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
				.uri(form)
				.param("act", "preview")
				.with(user(admin))
				.with(csrf());
			fields.forEach((field) -> request.param(field, text));
			assertTimeoutPreemptively(Duration.ofSeconds(5),
					() -> assertThat(request.exchange().getResponse().getStatus()).isIn(200, 302, 400, 404, 409),
					() -> form + " with " + text.substring(0, 2) + "…" + text.charAt(text.length() - 1));
		}));
	}

}
