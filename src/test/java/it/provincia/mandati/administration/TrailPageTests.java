// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.AccountService;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.Visitor;
import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;
import it.provincia.mandati.audit.OpeningReason;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.request.RequestContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * What an administrator reads of the trail, and what the trail then says of the
 * administrator.
 */
@ApplicationTest
class TrailPageTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	AuditTrail trail;

	@Autowired
	AccountService accounts;

	@Autowired
	JdbcClient jdbc;

	People people;

	AccountPrincipal admin;

	UUID clerk;

	String clerkName;

	String number;

	long creditor;

	@BeforeEach
	void arrive(@Autowired ApplicationContext context) {
		RequestContextHolder.resetRequestAttributes();
		this.people = new People(context);
		this.admin = new AccountPrincipal(this.people.accountOf(this.people.staff(Role.ADMIN)), Role.ADMIN, null, true);
		Person person = this.people.staff(Role.URP);
		this.clerk = this.people.accountOf(person);
		this.clerkName = person.username();
		this.number = People.number();
		this.creditor = this.people.creditor(null, this.number);
	}

	@Test
	void aRowSaysWhenWhoWhatAboutWhomAndWhy() {
		opened(OpeningReason.CHECK);
		String when = this.jdbc.sql("""
				select to_char(happened_at at time zone 'Europe/Rome', 'DD/MM/YYYY", ore "HH24:MI:SS')
				from audit_event order by id desc limit 1""").query(String.class).single();
		assertThat(texts(page("?creditor=" + this.creditor), "tbody tr:last-child > *"))
			.startsWith(when, "Ada Bianchi Ufficio relazioni con il pubblico", "Posizione di un creditore aperta",
					"Edilizia Zanoncelli S.r.l. " + this.number + " Controllo dei dati o di un pagamento", "–")
			.last()
			.asString()
			.matches("In attesa|Sigillata, n\\. \\d+");
	}

	@Test
	void whatIsSaidOfAnAccountNamesIt() {
		Person other = this.people.staff(Role.FINANCE);
		UUID account = this.people.accountOf(other);
		this.trail.record(AuditEvent.success(AuditAction.ROLE_CHANGED)
			.by(this.admin.accountId(), Role.ADMIN)
			.on(account.toString())
			.because("FINANCE ADMIN"));
		assertThat(texts(page("?action=ROLE_CHANGED&person=" + this.admin.accountId()), "tbody td:nth-child(4)"))
			.containsExactly("Ada Bianchi Ragioneria Amministratore del portale");
	}

	@Test
	void whoAndWhatIsNoLongerThereLeavesARowAllTheSame() {
		this.jdbc.sql("""
				insert into audit_event (action, outcome, account_id, role, creditor_id, target)
				values ('SOMETHING_OF_ANOTHER_VERSION', 'FAILURE', :account, 'URP', -1, gen_random_uuid()::text)""")
			.param("account", this.clerk)
			.update();
		this.jdbc.sql("delete from account where id = ?").param(this.clerk).update();
		HtmlPage page = page("?person=" + this.clerk);
		assertThat(texts(page, "tbody tr td:not(:last-child)")).containsExactly(
				"Utenza che non esiste più Ufficio relazioni con il pubblico",
				"SOMETHING_OF_ANOTHER_VERSION non riuscito", "Creditore non più in anagrafica (-1)", "–");
		assertThat(text(page, "select[name=person] option[selected]")).isEqualTo("L’utenza che hai scelto");
	}

	@Test
	void anImportSaysItsFiguresInWords() {
		this.trail.record(AuditEvent.success(AuditAction.IMPORT_ENDED)
			.by(this.clerk, Role.FINANCE)
			.on("12")
			.because("DOCUMENTS TAKEN origin=INBOX read=3 new=2 rejected=1"));
		assertThat(texts(page("?person=" + this.clerk), "tbody td:nth-child(4)"))
			.containsExactly("Caricamento 12 Documenti Caricato da=cartella di arrivo lette=3 nuove=2 scartate=1");
	}

	@Test
	void theFiltersFindByPersonCreditorActionAndDay() {
		opened(OpeningReason.OTHER);
		this.trail.record(AuditEvent.success(AuditAction.LOGGED_IN).by(this.clerk, Role.URP));
		this.jdbc.sql("""
				insert into audit_event (happened_at, action, outcome, account_id, creditor_id)
				values ('2026-03-26T23:00Z', 'LOGGED_OUT', 'SUCCESS', :clerk, null),
				       ('2026-03-27T22:59:59.9Z', 'LOGGED_OUT', 'SUCCESS', :clerk, :creditor),
				       ('2026-03-27T23:00Z', 'LOGGED_OUT', 'SUCCESS', :clerk, null)""")
			.param("clerk", this.clerk)
			.param("creditor", this.creditor)
			.update();
		String clerks = "?person=" + this.clerk;
		assertThat(rows(clerks)).containsExactly("LOGGED_IN", "CREDITOR_OPENED", "LOGGED_OUT", "LOGGED_OUT",
				"LOGGED_OUT");
		assertThat(rows(clerks + "&creditor=" + this.creditor)).containsExactly("CREDITOR_OPENED", "LOGGED_OUT");
		assertThat(rows(clerks + "&action=LOGGED_IN")).containsExactly("LOGGED_IN");
		assertThat(rows(clerks + "&from=27/3/2026&to=27-03-26")).containsExactly("LOGGED_OUT", "LOGGED_OUT");
		assertThat(rows(clerks + "&from=27.3.2026&to=2026-03-28")).hasSize(3);
		assertThat(rows(clerks + "&to=26/3/2026")).isEmpty();
		assertThat(rows(clerks + "&from=28/3/2026&action=LOGGED_OUT&creditor=" + this.creditor)).isEmpty();
	}

	@Test
	void aCreditorIsSearchedByCodeOrNameAndOnlyItsIdGetsIntoTheAddress() {
		String name = "Impresa Über & Perché " + this.creditor + " 100%_\\";
		this.jdbc.sql("update creditor set name = ? where id = ?").params(name, this.creditor).update();
		String found = "/staff/audit?creditor=" + this.creditor + "&action=CREDITOR_OPENED&from=01/02/2026";
		for (String typed : List.of(this.number, "IT" + this.number,
				" " + this.number.substring(0, 5) + " " + this.number.substring(5), name, "perche " + this.creditor,
				this.creditor + " 100%_\\")) {
			assertThat(post("creditor", typed, "action", "CREDITOR_OPENED", "from", "1-2-26")).as(typed)
				.hasStatus(302)
				.hasRedirectedUrl(found.replace("01/02/2026", "01%2F02%2F2026"));
		}
		assertThat(attribute(page("?creditor=" + this.creditor), "#creditor")).isEqualTo(this.number);
	}

	@Test
	void ofSeveralCreditorsOneIsChosen() {
		String group = People.number();
		long one = this.people.creditor(People.number(), group);
		long other = this.people.creditor(People.number(), group);
		HtmlPage page = html(post("creditor", group, "person", this.clerk.toString()));
		assertThat(text(page, "main h2")).contains("Quale creditore?");
		assertThat(page.querySelectorAll(".callout a[href*=creditor]"))
			.extracting((link) -> link.getAttributes().getNamedItem("href").getNodeValue())
			.containsExactly("/staff/audit?person=" + this.clerk + "&creditor=" + one,
					"/staff/audit?person=" + this.clerk + "&creditor=" + other);
	}

	@ParameterizedTest
	@ValueSource(strings = { "99999999990", "RSSMRA80A01H501U", "nessuno si chiama cosi", "%", "\\", "a\u0000b%" })
	void aCreditorWhoIsNotThereIsAnErrorAtItsField(String typed) {
		HtmlPage page = html(post("creditor", typed));
		assertThat(text(page, "#creditor-error")).contains("Nessun creditore ha questo codice");
		assertThat(text(page, "main")).doesNotContain("Quale creditore?");
		assertThat(page.getTitleText()).startsWith("Errore");
	}

	@Test
	void aNameThatManyHaveMustBeLonger() {
		for (int i = 0; i < TrailRequests.MOST; i++) {
			this.people.creditor(null, People.number());
		}
		assertThat(text(html(post("creditor", "zanoncelli")), "#creditor-error")).contains("Più di 20 creditori");
	}

	@ParameterizedTest
	@CsvSource({ "person=x,person", "person=1,person", "action=logged_in,action", "creditor=x,creditor",
			"creditor=999999999999999999,creditor", "creditor=99999999999999999999999,creditor", "from=31/2/2026,from",
			"to=1/1/1980,to", "from=%00%27,from" })
	void aBrokenParameterIsAnErrorAtItsFieldAndNoFileIsMadeOfIt(String query, String field) {
		MvcTestResult page = get("?" + query);
		assertThat(page).hasStatusOk();
		assertThat(html(page).querySelectorAll("#" + field + "-error")).hasSize(1);
		MvcTestResult file = get(".csv?" + query);
		assertThat(file).hasStatus(400);
		assertThat(text(html(file), "main")).contains("File non prodotto");
	}

	@ParameterizedTest
	@CsvSource({ "'',1,25", "&page=2,2,25", "&page=3,3,2", "&page=99,3,2", "&page=0,1,25", "&page=-1,1,25",
			"&page=x,1,25", "&page=99999999999999999999,1,25" })
	void isPagedWhateverTheAddressSays(String query, int number, int rows) {
		for (int i = 0; i < 52; i++) {
			this.trail.record(AuditEvent.success(AuditAction.LOOKED_UP).by(this.clerk, Role.URP).because("" + i));
		}
		HtmlPage page = page("?person=" + this.clerk + query);
		assertThat(page.querySelectorAll("tbody tr")).hasSize(rows);
		assertThat(page.getTitleText()).contains("(pagina " + number + " di 3)");
		assertThat(texts(page, "tbody small").contains("Trovati: 51")).isEqualTo(number == 1);
		assertThat(texts(page, "tbody small").contains("Trovati: 0")).isEqualTo(number == 3);
	}

	@Test
	void whoReadsIsToldOfOnceAnHourAndOnceForEachCreditor() {
		page("");
		page("?page=2");
		page("?creditor=" + this.creditor);
		page("?creditor=" + this.creditor + "&action=LOGGED_IN");
		assertThat(readings()).containsExactly("TRAIL_READ", "TRAIL_READ " + this.creditor);
		this.jdbc.sql("alter table audit_event disable trigger user").update();
		this.jdbc.sql("update audit_event set happened_at = happened_at - interval '61 minutes' where account_id = ?")
			.param(this.admin.accountId())
			.update();
		this.jdbc.sql("alter table audit_event enable trigger user").update();
		page("");
		assertThat(readings()).hasSize(3);
	}

	@Test
	void everyFileIsToldOfWithWhatWasAskedFor() {
		get(".csv?creditor=" + this.creditor + "&action=LOGGED_IN&from=1/2/2026");
		get(".csv?creditor=" + this.creditor + "&action=LOGGED_IN&from=1/2/2026");
		assertThat(readings()).containsExactly("TRAIL_EXPORTED " + this.creditor, "TRAIL_EXPORTED " + this.creditor);
		assertThat(texts(page("?action=TRAIL_EXPORTED&person=" + this.admin.accountId()), "tbody td:nth-child(4)"))
			.contains("Edilizia Zanoncelli S.r.l. " + this.number + " che cosa=Accesso, dal=01/02/2026");
	}

	@Test
	void theFileHasTheSameRowsInTheSameOrder() throws UnsupportedEncodingException {
		opened(OpeningReason.ASKED_BY_CREDITOR);
		this.trail
			.record(AuditEvent.failure(AuditAction.NOTICE_CHANGED).by(this.clerk, Role.URP).because("=1+1;\"x\""));
		MvcTestResult file = get(".csv?person=" + this.clerk);
		assertThat(file).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
		assertThat(file.getResponse().getHeader("Content-Disposition")).contains("registro.csv");
		List<String> lines = file.getResponse().getContentAsString().lines().toList();
		assertThat(lines).hasSize(3);
		assertThat(lines.get(0)).isEqualTo("\uFEFFnumero;data_ora;chi;utente;ruolo;azione;esito;creditore;"
				+ "codice_creditore;oggetto;dettaglio;indirizzo;sigillo;codice_azione;id_account;id_creditore");
		assertThat(lines.get(1)).contains(";Ada Bianchi;" + this.clerkName + ";Ufficio relazioni con il pubblico;",
				";non riuscito;;;;\"'=1+1;\"\"x\"\"\";", ";NOTICE_CHANGED;" + this.clerk + ";");
		assertThat(lines.get(2)).contains(
				";riuscito;Edilizia Zanoncelli S.r.l.;" + this.number + ";;Richiesta del creditore;",
				";CREDITOR_OPENED;" + this.clerk + ";" + this.creditor);
	}

	@Test
	void aLongFileIsWholeThoughItIsReadInParts() throws UnsupportedEncodingException {
		this.jdbc
			.sql("""
					insert into audit_event (happened_at, action, outcome, account_id, detail)
					select timestamptz '2026-01-01' + (n / 3) * interval '1 second', 'LOGGED_IN', 'SUCCESS', :clerk, 'n' || n
					from generate_series(1, 2500) n""")
			.param("clerk", this.clerk)
			.update();
		List<String> lines = get(".csv?person=" + this.clerk).getResponse().getContentAsString().lines().toList();
		assertThat(lines).hasSize(2501);
		assertThat(lines.subList(1, 2501)).extracting((line) -> line.split(";")[10])
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 2500).mapToObj((n) -> "n" + (2501 - n)).toList());
	}

	@Test
	void anAdministratorsOwnLogInsAndFailuresAndWhatWasDoneToTheirAccountAreThere() {
		Person administrator = this.people.staff(Role.ADMIN);
		Visitor visitor = new Visitor(this.mvc);
		visitor.logIn(administrator.username(), "not the password");
		visitor.settleIn(administrator.username(), administrator.initialPassword());
		visitor.post("/logout");
		UUID account = this.people.accountOf(administrator);
		assertThat(texts(page("?person=" + account), "tbody td:nth-child(3)")).containsExactly("Uscita",
				"Password cambiata", "Accesso", "Accesso non riuscito");
		assertThat(this.jdbc.sql("select action || ' ' || detail from audit_event where target = ?")
			.param(account.toString())
			.query(String.class)
			.list()).containsExactly("ACCOUNT_CREATED ADMIN");
	}

	@Test
	void whereTheReadingCannotBeToldNothingIsShown() {
		opened(OpeningReason.CHECK);
		this.jdbc.sql("alter table audit_event add constraint unwritable check (false) not valid").update();
		try {
			for (String address : List.of("", ".csv")) {
				MvcTestResult refused = get(address + "?creditor=" + this.creditor);
				assertThat(refused).hasStatus(503);
				assertThat(refused).bodyText().doesNotContain("Zanoncelli");
			}
		}
		finally {
			this.jdbc.sql("alter table audit_event drop constraint unwritable").update();
		}
	}

	@Test
	void itIsVerifiedOnDemandAndThePageSaysWhatWasFound() {
		assertThat(this.mvc.post().uri("/staff/audit/verify").with(user(this.admin)).with(csrf()))
			.hasRedirectedUrl("/staff/audit");
		assertThat(text(page(""), "section.callout ul")).containsAnyOf("Il registro è integro: ",
				"Il registro è stato alterato. Il primo sigillo rotto è il n. ");
	}

	@Test
	void everythingHasWordsInEnglishToo() {
		for (AuditAction action : AuditAction.values()) {
			this.trail.record(AuditEvent.failure(action).by(this.clerk, Role.URP).because("ADMIN URP"));
		}
		String english = page("?lang=en&person=" + this.clerk).asXml();
		assertThat(english)
			.contains("A creditor’s position opened", "not done", "Administrator of the portal Front office")
			.doesNotContain("??", "non riuscito", "Accesso");
	}

	private void opened(OpeningReason reason) {
		this.trail.record(AuditEvent.success(AuditAction.CREDITOR_OPENED)
			.by(this.clerk, Role.URP)
			.about(this.creditor)
			.because(reason.name()));
	}

	private List<String> readings() {
		return this.jdbc.sql("""
				select concat_ws(' ', action, creditor_id) from audit_event
				where account_id = ? and action like 'TRAIL%' order by id""")
			.param(this.admin.accountId())
			.query(String.class)
			.list();
	}

	private List<String> rows(String query) {
		return page(query).querySelectorAll("tbody tr")
			.stream()
			.map((row) -> row.getAttributes().getNamedItem("data-action").getNodeValue())
			.toList();
	}

	private HtmlPage page(String query) {
		return html(get(query));
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(URI.create("/staff/audit" + address)).with(user(this.admin)).exchange();
	}

	private MvcTestResult post(String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri("/staff/audit");
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.with(user(this.admin)).with(csrf()).exchange();
	}

	private static HtmlPage html(MvcTestResult result) {
		try (WebClient client = new WebClient()) {
			client.getOptions().setCssEnabled(false);
			client.getOptions().setJavaScriptEnabled(false);
			return client.loadHtmlCodeIntoCurrentWindow(result.getResponse().getContentAsString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> texts(HtmlPage page, String selector) {
		return page.querySelectorAll(selector)
			.stream()
			.map((node) -> node.getTextContent().replaceAll("[\\s\u00a0]+", " ").strip())
			.toList();
	}

	private static String text(HtmlPage page, String selector) {
		return String.join(" | ", texts(page, selector));
	}

	private static String attribute(HtmlPage page, String selector) {
		return page.querySelector(selector).getAttributes().getNamedItem("value").getNodeValue();
	}

}
