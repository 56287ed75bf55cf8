// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Forms that no page of ours made: without their token, by another method, with fields
 * that no page has. Each form there is is tried (ASVS 5.0 3.5.1, 3.5.3, 15.3.3).
 */
@ApplicationTest
class ForeignFormTests {

	/** Those that the framework answers before any controller. */
	private static final List<String> OF_THE_FRAMEWORK = List.of("/login", "/logout");

	/** Names of what no form says of an account, a creditor or a person. */
	private static final String[] EXTRA = { "role", "ADMIN", "id", "1", "creditorId", "1", "accountId", "1", "enabled",
			"true", "ownPassword", "true", "passwordInitial", "false", "secondFactor", "true", "username", "capo",
			"principal.role", "ADMIN", "account.role", "ADMIN", "class.module.classLoader.x", "1", "creditor.id", "1" };

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mapping;

	People people;

	@BeforeEach
	void know(@Autowired ApplicationContext context) {
		this.people = new People(context);
	}

	@Test
	void withoutItsTokenOrWithAnothersNoneReachesItsHandler() {
		assertThat(forms()).hasSizeGreaterThan(20);
		for (String form : forms()) {
			for (AccountPrincipal persona : personas(form)) {
				assertThat(List.of(this.mvc.post().uri(form).with(user(persona)).exchange(),
						this.mvc.post().uri(form).with(user(persona)).with(csrf().useInvalidToken()).exchange(),
						this.mvc.post()
							.uri(form)
							.with(user(persona))
							.with(csrf())
							.header("Sec-Fetch-Site", "cross-site")
							.exchange()))
					.as(form)
					.allSatisfy((answer) -> {
						assertThat(answer).hasStatus(403);
						assertThat(answer.getMvcResult().getHandler()).isNull();
					});
			}
		}
	}

	/** What has a page of its own answers with it, and HEAD as GET does. */
	@Test
	void byAnotherMethodNoneDoesAnything() {
		Set<String> pages = addresses(RequestMethod.GET);
		String before = accounts();
		for (String form : forms()) {
			for (AccountPrincipal persona : personas(form)) {
				Stream.of("GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS")
					.filter((method) -> !(pages.contains(form) && method.matches("GET|HEAD")))
					.forEach((method) -> assertThat(this.mvc.method(HttpMethod.valueOf(method))
						.uri(form)
						.param("_method", "POST")
						.header("X-HTTP-Method-Override", "POST")
						.with(user(persona))
						.with(csrf())
						.exchange()
						.getResponse()
						.getStatus()).as(method + " " + form)
						.isIn(method.equals("OPTIONS") ? List.of(200, 403, 404, 405) : List.of(403, 404, 405)));
			}
		}
		assertThat(accounts()).isEqualTo(before);
	}

	@Test
	void fieldsThatNoPageHasMakeNobodyMore() {
		Person firm = this.people.firm();
		Visitor creditor = new Visitor(this.mvc).settleIn(firm.username(), firm.initialPassword());
		Person clerk = this.people.staff(Role.URP);
		Visitor urp = new Visitor(this.mvc).settleIn(clerk.username(), clerk.initialPassword());
		String before = accounts();
		for (String form : forms()) {
			creditor.post(form, EXTRA);
			urp.post(form, EXTRA);
		}
		assertThat(accounts()).isEqualTo(before);
	}

	@Test
	void aPasswordIsChangedAndNothingElse() {
		Person firm = this.people.firm();
		Visitor visitor = new Visitor(this.mvc);
		visitor.post("/login", with("username", firm.username(), "password", firm.initialPassword()));
		assertThat(visitor.get("/summary")).hasRedirectedUrl("/password");
		String before = who(firm);
		MvcTestResult changed = visitor.post("/password", with("currentPassword", firm.initialPassword(), "newPassword",
				Visitor.OWN_PASSWORD, "confirmPassword", Visitor.OWN_PASSWORD));
		assertThat(changed).hasRedirectedUrl("/summary");
		assertThat(who(firm)).isEqualTo(before);
		assertThat(visitor.get("/staff")).hasStatus(404);
	}

	@Test
	void aNewColleagueIsWhatTheFormSays() {
		Person boss = this.people.staff(Role.ADMIN);
		Visitor admin = new Visitor(this.mvc).settleIn(boss.username(), boss.initialPassword());
		String name = "nuova" + System.nanoTime();
		String[] extra = Arrays.copyOfRange(EXTRA, 2, 16);
		assertThat(admin.post("/staff/users/new",
				Stream.concat(Stream.of("username", name, "fullName", "Ada Neri", "role", "URP"), Arrays.stream(extra))
					.toArray(String[]::new)))
			.hasStatusOk();
		assertThat(this.jdbc.sql("""
				select role || ' ' || enabled || ' ' || password_initial || ' ' || (creditor_id is null)
				from account where username = ?""").param(name).query(String.class).single())
			.isEqualTo("URP true true true");
	}

	/** A field that came twice would be refused. */
	private static String[] with(String... fields) {
		List<String> all = new ArrayList<>(List.of(fields));
		for (int i = 0; i < EXTRA.length; i += 2) {
			if (!all.contains(EXTRA[i])) {
				all.addAll(List.of(EXTRA[i], EXTRA[i + 1]));
			}
		}
		return all.toArray(String[]::new);
	}

	private Set<String> forms() {
		Set<String> forms = addresses(RequestMethod.POST);
		forms.addAll(OF_THE_FRAMEWORK);
		return forms;
	}

	/** With an id of nobody's in the place of each. */
	private Set<String> addresses(RequestMethod method) {
		return this.mapping.getHandlerMethods()
			.keySet()
			.stream()
			.filter((info) -> takes(info, method))
			.flatMap((info) -> info.getPatternValues().stream())
			.filter((pattern) -> !Set.of("/error", "/password/again").contains(pattern))
			.map(ForeignFormTests::address)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String address(String pattern) {
		return pattern.replace("{key:[0-9a-f]{32}}", "0".repeat(32))
			.replaceAll("\\{id:\\[0-9a-f]\\{8}[^/]*}", new UUID(0, 0).toString())
			.replaceAll("\\{[^/{}]*(\\{[^}]*}[^/{}]*)*}", "999999999999");
	}

	private static boolean takes(RequestMappingInfo info, RequestMethod method) {
		Set<RequestMethod> taken = info.getMethodsCondition().getMethods();
		return taken.isEmpty() || taken.contains(method);
	}

	/** Whoever may open it. */
	private static List<AccountPrincipal> personas(String form) {
		List<Role> roles = form.startsWith("/staff") || form.equals("/second-factor")
				? List.of(Role.URP, Role.FINANCE, Role.ADMIN) : List.of(Role.CREDITOR);
		return roles.stream()
			.map((role) -> new AccountPrincipal(UUID.randomUUID(), role, (role == Role.CREDITOR) ? 999_999_999L : null,
					true))
			.toList();
	}

	/** Who may log in, and as what. */
	private String accounts() {
		return this.jdbc
			.sql("""
					select string_agg(concat_ws(' ', id, role, creditor_id, username, enabled, password_initial, password_hash), ','
					                  order by id) from account""")
			.query(String.class)
			.single();
	}

	private String who(Person person) {
		return this.jdbc
			.sql("select concat_ws(' ', id, role, creditor_id, username, enabled) from account where id = ?")
			.param(this.people.accountOf(person))
			.query(String.class)
			.single();
	}

}
