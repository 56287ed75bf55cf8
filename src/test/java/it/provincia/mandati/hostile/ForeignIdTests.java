// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.hostile;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.provincia.mandati.account.AccountService;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.importing.ImportBench;
import it.provincia.mandati.platform.Surfer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every id of one creditor, tried by another and by the staff at every address there is:
 * what is somebody else's is not there (ASVS 5.0 8.2.2, 8.4.1).
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ImportBench.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignIdTests {

	/** What stands on every page of the creditor whose it is, and on nobody else's. */
	private static final String MARK = "RISERVATO";

	private static final String NOBODYS = "999999999999";

	/** Addresses of creditors that say by an id what is meant. */
	private static final Set<String> WITH_AN_ID = Set.of("/documents/{id}", "/documents/{id}.pdf");

	/** And those of the staff that say whom, and which document. */
	private static final Set<String> OF_A_CREDITOR = Set.of("/staff/creditors/{id:[0-9]{1,18}}",
			"/staff/creditors/{id:[0-9]{1,18}}/documents",
			"/staff/creditors/{id:[0-9]{1,18}}/documents/{document:[0-9]{1,18}}",
			"/staff/creditors/{id:[0-9]{1,18}}/documents/{document:[0-9]{1,18}}/card.pdf",
			"/staff/creditors/{id:[0-9]{1,18}}/credentials", "/staff/creditors/{id:[0-9]{1,18}}/credentials/disable",
			"/staff/creditors/{id:[0-9]{1,18}}/credentials/enable",
			"/staff/creditors/{id:[0-9]{1,18}}/credentials/reset-wait");

	/** Ids of no creditor's: of colleagues, files and open questions. */
	private static final Set<String> OF_NOBODY = Set.of(
			"/staff/users/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
			"/staff/imports/{id:[0-9]{1,18}}", "/staff/imports/{id:[0-9]{1,18}}/rejected.csv",
			"/staff/imports/{id:[0-9]{1,18}}/undo", "/staff/imports/templates/{kind}.csv",
			"/staff/unresolved/{key:[0-9a-f]{32}}", "/staff/unresolved/{key:[0-9a-f]{32}}/reopen",
			"/staff/matches/{key:[0-9a-f]{32}}");

	private static final List<String> NAMES_OF_IDS = List.of("id", "creditor", "creditorId", "document", "documentId",
			"position", "account", "accountId", "session", "owner", "user", "username", "taxCode", "q");

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private Set<String> patterns;

	private Set<String> pagesOfCreditors;

	private long theirs;

	private Set<String> ids;

	private Surfer stranger;

	private Person owner;

	@BeforeAll
	void begin(@Autowired ImportBench bench, @Autowired ApplicationContext context,
			@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping)
			throws Exception {
		this.patterns = patterns(mapping, Set.of(RequestMethod.GET, RequestMethod.POST));
		this.pagesOfCreditors = patterns(mapping, Set.of(RequestMethod.GET)).stream()
			.filter((pattern) -> !pattern.equals("/password/again"))
			.filter((pattern) -> pattern.matches("/(summary|documents|payments|access-log|profile|session|password).*"))
			.collect(Collectors.toCollection(TreeSet::new));
		bench.emptyTheLedger();
		load(bench, "70000700001", MARK);
		load(bench, "70000700002", "Proprio");
		this.theirs = creditor("70000700001");
		this.owner = new Person("70000700001", context.getBean(AccountService.class).issueCredentials(this.theirs));
		surfer().settleIn(this.owner.username(), this.owner.initialPassword());
		this.stranger = surfer().settleIn("70000700002",
				context.getBean(AccountService.class).issueCredentials(creditor("70000700002")));
		this.ids = ids();
	}

	@Test
	void everyAddressWithAnIdIsAmongThoseThatAreTried() {
		assertThat(this.patterns.stream().filter((pattern) -> pattern.contains("{")))
			.containsExactlyInAnyOrderElementsOf(
					Stream.of(WITH_AN_ID, OF_A_CREDITOR, OF_NOBODY).flatMap(Set::stream).collect(Collectors.toSet()));
		assertThat(this.pagesOfCreditors).hasSizeGreaterThan(12).containsAll(WITH_AN_ID);
		assertThat(this.ids).hasSizeGreaterThan(6);
	}

	@Test
	void whatIsAnothersIsNotFoundByTheSamePageAsWhatNeverWas() throws Exception {
		for (String pattern : WITH_AN_ID) {
			HttpResponse<String> nothing = this.stranger.get(pattern.replace("{id}", NOBODYS));
			assertThat(nothing.statusCode()).isEqualTo(404);
			for (String id : this.ids) {
				HttpResponse<String> answer = this.stranger.get(pattern.replace("{id}", id));
				assertThat(answer.statusCode()).as(pattern + " " + id).isEqualTo(404);
				assertThat(body(answer)).isEqualTo(body(nothing)).doesNotContain(MARK);
				assertThat(answer.headers().map().keySet()).isEqualTo(nothing.headers().map().keySet());
			}
		}
	}

	@Test
	void noParameterMakesAPageAnothers() throws Exception {
		String state = state();
		for (String pattern : this.pagesOfCreditors) {
			String address = pattern.replace("{id}", String.valueOf(ownPosition()));
			HttpResponse<String> plain = this.stranger.get(address);
			assertThat(plain.statusCode()).as(address).isIn(200, 204);
			for (String id : List.of(String.valueOf(this.theirs), anyOf("account"), anyOf("position"))) {
				String query = NAMES_OF_IDS.stream().map((name) -> name + "=" + id).collect(Collectors.joining("&"));
				HttpResponse<String> answer = this.stranger.get(address + "?" + query);
				assertThat(answer.statusCode()).as(address).isEqualTo(plain.statusCode());
				assertThat(answer.body()).as(address).doesNotContain(MARK);
			}
		}
		assertThat(state()).isEqualTo(state);
	}

	@Test
	void formsOfOnesOwnTouchNobodyElse() throws Exception {
		String state = state();
		for (String id : List.of(String.valueOf(this.theirs), anyOf("account"), anyOf("position"))) {
			List<String> fields = new ArrayList<>();
			NAMES_OF_IDS.forEach((name) -> fields.addAll(List.of(name, id)));
			this.stranger.page("/profile");
			assertThat(this.stranger.post("/profile", fields.toArray(String[]::new)).statusCode()).isEqualTo(302);
			this.stranger.page("/password");
			fields.addAll(List.of("currentPassword", "x", "newPassword", "zucchero, mela e fiume", "confirmPassword",
					"zucchero, mela e fiume"));
			assertThat(this.stranger.post("/password", fields.toArray(String[]::new)).statusCode()).isEqualTo(200);
		}
		assertThat(state()).isEqualTo(state);
	}

	@Test
	void listsSumsAndFilesAreOnesOwn() throws Exception {
		for (String address : this.pagesOfCreditors) {
			String answer = this.stranger.get(address.replace("{id}", String.valueOf(ownPosition()))).body();
			assertThat(answer).as(address).doesNotContain(MARK, "4.321", "4321");
		}
		assertThat(this.stranger.page("/documents?size=100")).contains("Proprio", "1.234,00");
		assertThat(this.stranger.page("/documents.csv?q=" + MARK).lines()).hasSize(1);
	}

	@Test
	void theStaffSeeNothingWithoutAReasonOfTheirOwn(@Autowired ApplicationContext context) throws Exception {
		Person colleague = new People(context).staff(Role.FINANCE);
		Surfer opened = surfer().settleIn(colleague.username(), colleague.initialPassword());
		opened.page("/staff/creditors/" + this.theirs);
		assertThat(opened.post("/staff/creditors/" + this.theirs, "reason", "CHECK").statusCode()).isEqualTo(302);
		assertThat(opened.page("/staff/creditors/" + this.theirs + "/documents")).contains(MARK + " 1");
		for (Role role : List.of(Role.URP, Role.FINANCE, Role.ADMIN)) {
			Person person = new People(context).staff(role);
			Surfer clerk = surfer().settleIn(person.username(), person.initialPassword());
			for (String pattern : OF_A_CREDITOR) {
				HttpResponse<String> answer = clerk.get(address(pattern, this.theirs, anyOf("position")));
				boolean card = pattern.equals("/staff/creditors/{id:[0-9]{1,18}}") || pattern.endsWith("/credentials");
				boolean document = pattern.contains("/documents");
				assertThat(answer.statusCode()).as(role + " " + pattern).isEqualTo(card ? 200 : document ? 302 : 405);
				assertThat(answer.body()).as(role + " " + pattern).doesNotContain(MARK + " ", "4.321");
			}
		}
	}

	@Test
	void underOneCreditorTheStaffFindNoDocumentOfAnother(@Autowired ApplicationContext context) throws Exception {
		long own = creditor("70000700002");
		Person person = new People(context).staff(Role.ADMIN);
		Surfer clerk = surfer().settleIn(person.username(), person.initialPassword());
		clerk.page("/staff/creditors/" + own);
		clerk.post("/staff/creditors/" + own, "reason", "CHECK");
		for (String pattern : OF_A_CREDITOR) {
			if (pattern.contains("{document")) {
				HttpResponse<String> nothing = clerk.get(address(pattern, own, NOBODYS));
				for (String id : this.ids) {
					if (id.matches("[0-9]+")) {
						HttpResponse<String> answer = clerk.get(address(pattern, own, id));
						assertThat(answer.statusCode()).as(pattern + " " + id).isEqualTo(404);
						assertThat(body(answer)).isEqualTo(body(nothing));
					}
				}
			}
		}
	}

	private static String address(String pattern, long creditor, String document) {
		return pattern.replace("{id:[0-9]{1,18}}", String.valueOf(creditor))
			.replace("{document:[0-9]{1,18}}", document);
	}

	private static Set<String> patterns(RequestMappingHandlerMapping mapping, Set<RequestMethod> methods) {
		return mapping.getHandlerMethods()
			.keySet()
			.stream()
			.filter((info) -> takes(info, methods))
			.flatMap((info) -> info.getPatternValues().stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean takes(RequestMappingInfo info, Set<RequestMethod> methods) {
		Set<RequestMethod> taken = info.getMethodsCondition().getMethods();
		return taken.isEmpty() || taken.stream().anyMatch(methods::contains);
	}

	/** But for the tokens of its forms and the clock, which differ each time. */
	private static String body(HttpResponse<String> answer) {
		return answer.body()
			.replaceAll("(name=\"_csrf\" value=|data-whole=)\"[^\"]+", "$1")
			.replace(answer.uri().getPath(), "{address}");
	}

	private void load(ImportBench bench, String code, String name) {
		String amount = name.equals(MARK) ? "4321,00" : "1234,00";
		int mandate = name.equals(MARK) ? 71 : 72;
		bench.take("codice_documento;partita_iva;denominazione;tipo;numero;data;importo;oggetto;codice_ufficio",
				name + "1;" + code + ";" + name + ";FATTURA;" + name + " 1;1/3/2026;" + amount + ";" + name
						+ " oggetto;U1",
				name + "2;" + code + ";" + name + ";FATTURA;" + name + " 2;2/3/2026;" + amount + ";" + name
						+ " oggetto;U1");
		bench.take(
				"esercizio;numero;data_mandato;importo;partita_iva;codice_documento;modalita_pagamento;causale;data_pagamento",
				"2026;" + mandate + ";5/3/2026;" + amount + ";" + code + ";" + name + "2;Bonifico;" + name
						+ " causale;9/3/2026");
	}

	/** All by which anything of theirs is known, but for what happens to be one's own. */
	private Set<String> ids() {
		return new TreeSet<>(this.jdbc.sql("""
				with theirs (id) as (
				    select id::text from creditor where id = :id
				    union all select id::text from position where creditor_id = :id
				    union all select id::text from document where creditor_id = :id
				    union all select id::text from mandate_line where creditor_id = :id
				    union all select mandate_id::text from mandate_line where creditor_id = :id
				    union all select id::text from account where creditor_id = :id
				    union all select code from document where creditor_id = :id
				    union all select tax_code from creditor where id = :id and tax_code is not null
				    union all select vat_number from creditor where id = :id
				    union all select trim(session_id) from spring_session
				              where principal_name = (select id::text from account where creditor_id = :id)
				    union all select trim(primary_id) from spring_session
				              where principal_name = (select id::text from account where creditor_id = :id))
				select id from theirs where id not in (select id::text from position where creditor_id <> :id)""")
			.param("id", this.theirs)
			.query(String.class)
			.list());
	}

	/** All that belongs to them and that an act could change. */
	private String state() {
		return this.jdbc.sql("""
				select (select string_agg(account::text, '') from account where creditor_id = :id)
				    || (select string_agg(position::text, '' order by id) from position where creditor_id = :id)
				    || (select string_agg(session_id, '' order by session_id) from spring_session
				        where principal_name = (select id::text from account where creditor_id = :id))
				    || (select creditor::text from creditor where id = :id)""")
			.param("id", this.theirs)
			.query(String.class)
			.single();
	}

	private String anyOf(String table) {
		return this.jdbc.sql("select min(id::text) from " + table + " where creditor_id = ?")
			.param(this.theirs)
			.query(String.class)
			.single();
	}

	private long ownPosition() {
		return this.jdbc.sql("select max(position.id) from position where creditor_id <> ?")
			.param(this.theirs)
			.query(Long.class)
			.single();
	}

	private long creditor(String code) {
		return this.jdbc.sql("select id from creditor where vat_number = ?").param(code).query(Long.class).single();
	}

	private Surfer surfer() {
		return new Surfer("http://localhost:" + this.port);
	}

}
