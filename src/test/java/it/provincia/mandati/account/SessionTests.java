// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.awt.Point;
import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People.Person;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ApplicationTest
class SessionTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	People people;

	Visitor visitor;

	@BeforeEach
	void arrive(@Autowired ApplicationContext context) {
		this.people = new People(context);
		this.visitor = new Visitor(this.mvc);
	}

	@ParameterizedTest
	@ValueSource(strings = { "AA==", "%00", "x", "' or 1=1 --", "0123456789012345678901234567890123456", "",
			"0123456789012345678901234567890123\u00e9\u00e9" })
	void aCookieThatIsNoSessionIdIsNobodys(String value) {
		assertThat(this.mvc.get().uri("/summary").cookie(new Cookie("SESSION", value))).hasStatus(302)
			.hasRedirectedUrl("/login");
	}

	@Test
	void aPlantedIdDiesAtLogIn() {
		Person firm = this.people.firm();
		String planted = new RandomSessionIds().generate();
		this.visitor.withSession(planted).logIn(firm.username(), firm.initialPassword());
		assertThat(this.visitor.sessionId()).isNotEqualTo(planted);
		assertThat(new Visitor(this.mvc).withSession(planted).get("/password")).hasRedirectedUrl("/login");
	}

	@Test
	void itsCookieIsForTheServerOnlyAndSecureOverTls() {
		Person firm = this.people.firm();
		MvcTestResult plain = this.visitor.logIn(firm.username(), firm.initialPassword());
		assertThat(setCookie(plain, "SESSION=")).contains("HttpOnly", "SameSite=Lax", "Path=/")
			.doesNotContain("Secure", "Domain");
		MvcTestResult tls = this.mvc.post()
			.uri("https://localhost/login")
			.param("username", firm.username())
			.param("password", firm.initialPassword())
			.with(csrf())
			.exchange();
		assertThat(setCookie(tls, "__Host-SESSION=")).contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/")
			.doesNotContain("Domain");
	}

	@ParameterizedTest
	@CsvSource({ "http://localhost,''", "https://localhost,__Host-" })
	void overTlsEveryCookieIsOfThisHostAlone(String site, String prefix) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setSecure(!prefix.isEmpty());
		MockHttpServletResponse response = new MockHttpServletResponse();
		FormTokens tokens = new FormTokens();
		tokens.saveToken(tokens.generateToken(request), request, response);
		List<String> cookies = Stream.of(this.mvc.get().uri(site + "/login?lang=en").exchange().getResponse(), response)
			.flatMap((answer) -> answer.getHeaders("Set-Cookie").stream())
			.filter((cookie) -> !cookie.contains("SESSION"))
			.toList();
		assertThat(cookies).extracting((cookie) -> cookie.replaceFirst("=.*", ""))
			.containsExactlyInAnyOrder(prefix + "XSRF-TOKEN", prefix + "lang");
		assertThat(cookies)
			.allSatisfy((cookie) -> assertThat(cookie).contains("HttpOnly", "Path=/").doesNotContain("Domain"));
		assertThat(cookies).filteredOn((cookie) -> cookie.contains("lang="))
			.allMatch((c) -> c.contains("SameSite=Lax"));
		assertThat(response.getCookies()).allMatch((cookie) -> "Lax".equals(cookie.getAttribute("SameSite")));
		assertThat(cookies).allMatch((cookie) -> cookie.contains("Secure") != prefix.isEmpty());
		assertThat(this.mvc.get().uri(site + "/cookies")).bodyText()
			.contains("<code>" + prefix + "SESSION</code>", "<code>" + prefix + "lang</code>");
	}

	@Test
	void overTlsACookieWithoutThePrefixIsNobodys() {
		settle();
		Cookie planted = new Cookie("SESSION", this.visitor.sessionId());
		assertThat(this.mvc.get().uri("https://localhost/summary").cookie(planted)).hasRedirectedUrl("/login");
		Cookie own = new Cookie("__Host-SESSION", this.visitor.sessionId());
		assertThat(this.mvc.get().uri("https://localhost/summary").cookie(own)).hasStatusOk();
	}

	@Test
	void idsHave216RandomBits() {
		Set<String> ids = IntStream.range(0, 1000)
			.mapToObj((i) -> new RandomSessionIds().generate())
			.collect(Collectors.toSet());
		assertThat(ids).hasSize(1000).allSatisfy((id) -> {
			assertThat(id).hasSize(36);
			assertThat(Base64.getUrlDecoder().decode(id)).hasSize(27);
		});
	}

	@Test
	void bearsTheAccountsIdAndNoNameOrCode() {
		Person firm = this.people.firm();
		this.visitor.logIn(firm.username(), firm.initialPassword());
		assertThat(this.jdbc.sql("""
				select principal_name from spring_session where session_id = ? and max_inactive_interval = 1200""")
			.param(this.visitor.sessionId())
			.query(String.class)
			.single()).isEqualTo(this.people.accountOf(firm).toString());
		assertThat(this.jdbc.sql("""
				select count(*) from spring_session_attributes
				where position(convert_to(:code, 'UTF8') in attribute_bytes) > 0""")
			.param("code", firm.username())
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void endsAfterTwentyMinutesOfNothing() {
		settle();
		this.jdbc.sql("update spring_session set last_access_time = last_access_time - 1201000 where session_id = ?")
			.param(this.visitor.sessionId())
			.update();
		assertThat(this.visitor.get("/summary")).hasRedirectedUrl("/login");
		assertThat(this.visitor.get("/login")).bodyText().contains("La sessione è finita");
		assertThat(this.visitor.get("/login")).as("told once").bodyText().doesNotContain("La sessione è finita");
	}

	@ParameterizedTest
	@CsvSource({ "URP,15,480", "ADMIN,15,480", "CREDITOR,20,240" })
	void nobodyStaysForEver(Role role, int idleMinutes, int wholeMinutes) {
		Person person = (role == Role.CREDITOR) ? this.people.firm() : this.people.staff(role);
		String home = (role == Role.CREDITOR) ? "/summary" : "/staff";
		this.visitor.settleIn(person.username(), person.initialPassword());
		assertThat(this.jdbc.sql("select max_inactive_interval from spring_session where session_id = ?")
			.param(this.visitor.sessionId())
			.query(Integer.class)
			.single()).isEqualTo(idleMinutes * 60);
		grow(wholeMinutes * 60 - 30);
		assertThat(this.visitor.get(home)).hasStatusOk();
		assertThat(this.visitor.get("/session")).hasStatus(204);
		grow(31);
		assertThat(this.visitor.get("/session")).hasRedirectedUrl("/login");
		assertThat(this.jdbc.sql("select count(*) from spring_session where session_id = ?")
			.param(this.visitor.sessionId())
			.query(Long.class)
			.single()).isZero();
		assertThat(this.visitor.get("/login")).bodyText().contains("La sessione è finita");
	}

	/** As one that was begun before the clock was set back. */
	@Test
	void oneThatBeginsInTheFutureIsOver() {
		settle();
		grow(-30);
		assertThat(this.visitor.get("/summary")).as("another instance's clock").hasStatusOk();
		grow(-60);
		assertThat(this.visitor.get("/summary")).hasRedirectedUrl("/login");
	}

	private void grow(int seconds) {
		this.jdbc.sql("update spring_session set creation_time = creation_time - ? where session_id = ?")
			.params(seconds * 1000L, this.visitor.sessionId())
			.update();
	}

	@Test
	void aValueThatCannotBeReadMeansLoggingInAgain() {
		for (byte[] value : new byte[][] { "not a stream".getBytes(), new SerializingConverter().convert(new Foreign()),
				{} }) {
			settle();
			this.jdbc.sql("""
					update spring_session_attributes set attribute_bytes = ?
					where session_primary_id = (select primary_id from spring_session where session_id = ?)""")
				.params(value, this.visitor.sessionId())
				.update();
			assertThat(this.visitor.get("/summary")).hasStatus(302).hasRedirectedUrl("/login");
			assertThat(this.visitor.get("/login")).hasStatusOk();
			this.visitor = new Visitor(this.mvc);
		}
	}

	/** Of two versions on one table each leaves the other's sessions as they are. */
	@Test
	void aSessionOfAnotherVersionIsLeftToIt() {
		settle();
		byte[] foreign = new SerializingConverter().convert(new Foreign());
		this.jdbc.sql("""
				update spring_session_attributes set attribute_bytes = ?
				where session_primary_id = (select primary_id from spring_session where session_id = ?)""")
			.params(foreign, this.visitor.sessionId())
			.update();
		List<byte[]> before = values();
		assertThat(this.visitor.get("/summary")).hasRedirectedUrl("/login");
		assertThat(values()).usingRecursiveComparison().isEqualTo(before);
	}

	/**
	 * A principal that a later version keeps otherwise, whose parts ours does not find.
	 */
	@Test
	void aPrincipalThatLacksWhatItIsMadeOfMeansLoggingInAgain() {
		settle();
		byte[] later = new SerializingConverter().convert(new SecurityContextImpl(UsernamePasswordAuthenticationToken
			.authenticated(new LaterPrincipal("1"), null, AuthorityUtils.createAuthorityList("ROLE_CREDITOR"))));
		String renamed = new String(later, StandardCharsets.ISO_8859_1).replace(inStream(LaterPrincipal.class),
				inStream(AccountPrincipal.class));
		this.jdbc.sql("""
				update spring_session_attributes set attribute_bytes = ?
				where attribute_name = 'SPRING_SECURITY_CONTEXT'
				and session_primary_id = (select primary_id from spring_session where session_id = ?)""")
			.params(renamed.getBytes(StandardCharsets.ISO_8859_1), this.visitor.sessionId())
			.update();
		assertThat(this.visitor.get("/summary")).hasRedirectedUrl("/login");
	}

	/** A name follows its length. */
	private static String inStream(Class<?> type) {
		return "\0" + (char) type.getName().length() + type.getName();
	}

	private List<byte[]> values() {
		return this.jdbc
			.sql("""
					select attribute_bytes from spring_session_attributes join spring_session on session_primary_id = primary_id
					where session_id = ? order by attribute_name""")
			.param(this.visitor.sessionId())
			.query(byte[].class)
			.list();
	}

	@Test
	void manyFirstRequestsAtOnceAreAllAnswered() {
		settle();
		String session = this.visitor.sessionId();
		assertThat(IntStream.range(0, 20)
			.parallel()
			.mapToObj((i) -> new Visitor(this.mvc).withSession(session).get("/password").getResponse().getStatus()))
			.containsOnly(200);
	}

	private void settle() {
		Person firm = this.people.firm();
		this.visitor.settleIn(firm.username(), firm.initialPassword());
	}

	private static String setCookie(MvcTestResult result, String beginning) {
		return result.getResponse()
			.getHeaders("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith(beginning))
			.findFirst()
			.orElseThrow();
	}

	/** As a later version might keep who is logged in. */
	record LaterPrincipal(String account) implements Serializable {

	}

	/** What another application might have left there. */
	static class Foreign extends Point {

		@Serial
		private static final long serialVersionUID = 1L;

	}

}
