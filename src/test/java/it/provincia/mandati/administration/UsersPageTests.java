// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages by which an administrator keeps the accounts of the staff.
 */
@ApplicationTest
class UsersPageTests {

	private static final Pattern PASSWORD = Pattern.compile("data-initial-password>(([0-9A-Z]{4}-){3}[0-9A-Z]{4})<");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	People people;

	People.Person self;

	Visitor admin;

	@BeforeEach
	void anAdministrator(@Autowired ApplicationContext context) {
		this.people = new People(context);
		this.self = this.people.staff(Role.ADMIN);
		this.admin = new Visitor(this.mvc).settleIn(this.self.username(), this.self.initialPassword());
	}

	@Test
	void theInitialPasswordIsOnTheAnswerOnlyAndOpens() {
		MvcTestResult answer = create("Nuova.Collega", "Ada Prova", "ada@ente.example", "URP");
		assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store").bodyText().contains("nuova.collega");
		String password = password(answer);
		String page = "/staff/users/" + account("nuova.collega");
		assertThat(this.admin.get(page)).bodyText()
			.contains("Ada Prova", "ada@ente.example", "Ufficio relazioni con il pubblico", "Password provvisoria")
			.doesNotContain(password);
		assertThat(this.admin.get("/staff/users")).bodyText().contains(page, "nuova.collega").doesNotContain(password);
		assertThat(this.jdbc
			.sql("select count(*) from spring_session_attributes where position(:password in attribute_bytes) > 0")
			.param("password", password.getBytes())
			.query(Long.class)
			.single()).isZero();

		Visitor newcomer = new Visitor(this.mvc);
		assertThat(newcomer.logIn("nuova.collega", password)).hasRedirectedUrl("/staff");
		assertThat(newcomer.get("/staff")).hasRedirectedUrl("/password");
	}

	@ParameterizedTest
	@CsvSource({ "80002130195,Ada Prova,,URP,username,forma di un codice fiscale",
			"RSSMRA45C12F205C,Ada Prova,,URP,username,forma di un codice fiscale",
			"'due parole',Ada Prova,,URP,username,comincia con una lettera",
			"'',Ada Prova,,URP,username,comincia con una lettera", "ada,' ',,URP,fullName,Scrivere il nome",
			"ada,Ada Prova,senza-chiocciola,URP,email,non è completo", "ada,Ada Prova,,CREDITOR,role,uno dei ruoli",
			"ada,Ada Prova,,,role,uno dei ruoli" })
	void whatCannotBeIsRefusedAtItsField(String username, String fullName, String email, String role, String field,
			String words) {
		MvcTestResult answer = create(username, fullName, email, role);
		assertThat(answer).hasStatusOk()
			.bodyText()
			.contains("<title>Errore: ", "href=\"#" + field + "\"", "id=\"" + field + "-error\"", words);
		assertThat(this.jdbc.sql("select count(*) from account where username = 'ada'").query(Long.class).single())
			.isZero();
	}

	@Test
	void aNameWithANulAndOneTooLongAreRefusedInWords() {
		assertThat(create("ada.nul", "Ada\u0000Prova", "", "URP")).hasStatusOk()
			.bodyText()
			.contains("carattere che non");
		assertThat(create("ada.lunga", "A".repeat(101), "", "URP")).hasStatusOk()
			.bodyText()
			.contains("al massimo 100 caratteri");
	}

	@Test
	void aNameThatAColleagueHasGivenIsTaken() {
		create("doppia", "Ada Prova", "", "URP");
		assertThat(create(" DOPPIA ", "Bea Prova", "", "ADMIN")).hasStatusOk()
			.bodyText()
			.contains("già di un altro account", "Bea Prova");
	}

	@Test
	void eachChangeIsDoneByItsButtonAndSaysSo() {
		People.Person clerk = this.people.staff(Role.URP);
		String page = page(clerk);
		assertThat(change(page, "role", "FINANCE", "seen", "URP")).bodyText()
			.contains("Il ruolo è cambiato", "Ragioneria");
		assertThat(change(page, "role", "ADMIN", "seen", "URP")).bodyText().contains("un altro ruolo");
		assertThat(change(page, "role", "CREDITOR", "seen", "FINANCE")).bodyText().contains("Scegliere uno dei ruoli");
		assertThat(change(page, "action", "disable")).bodyText()
			.contains("L’account è disattivato", "da Ada Bianchi, il");
		assertThat(change(page, "action", "disable")).bodyText().contains("era già così");
		assertThat(change(page, "action", "enable")).bodyText().contains("di nuovo attivo");
		String password = password(this.admin.post(page, "action", "password"));
		assertThat(new Visitor(this.mvc).logIn(clerk.username(), password)).hasRedirectedUrl("/staff");
	}

	@Test
	void onesOwnPageOffersNoChangeAndRefusesEach() {
		String page = page(this.self);
		assertThat(this.admin.get(page)).bodyText()
			.contains("Questo account è il tuo")
			.doesNotContain("action=\"" + page + "\"");
		assertThat(change(page, "action", "disable")).bodyText().contains("nessuno cambia il proprio ruolo");
		assertThat(change(page, "role", "URP")).bodyText().contains("nessuno cambia il proprio ruolo");
		assertThat(change(page, "action", "password")).bodyText().contains("nessuno cambia il proprio ruolo");
		assertThat(this.admin.get("/staff/users")).hasStatusOk();
	}

	@Test
	void whatIsNoAccountOfTheStaffIsNotThere() {
		UUID creditor = this.people.accountOf(this.people.firm());
		for (String id : new String[] { creditor.toString(), UUID.randomUUID().toString(), "1", "-".repeat(36), "x" }) {
			assertThat(this.admin.get("/staff/users/" + id)).hasStatus(404);
			assertThat(this.admin.post("/staff/users/" + id, "action", "disable")).hasStatus(404);
			assertThat(this.admin.post("/staff/users/" + id, "role", "ADMIN")).hasStatus(404);
			assertThat(this.admin.post("/staff/users/" + id, "action", "password")).hasStatus(404);
		}
		assertThat(this.admin.post(page(this.self), "action", "delete")).hasStatus(400);
	}

	@Test
	void whoeverLostTheRoleIsOutAtOnce() {
		People.Person other = this.people.staff(Role.ADMIN);
		Visitor colleague = new Visitor(this.mvc).settleIn(other.username(), other.initialPassword());
		assertThat(colleague.get("/staff/users")).hasStatusOk();
		this.admin.post(page(other), "role", "URP");
		assertThat(colleague.post(page(this.self), "action", "disable")).hasRedirectedUrl("/login");
		assertThat(this.admin.get("/staff/users")).hasStatusOk();
	}

	private MvcTestResult change(String page, String... fields) {
		assertThat(this.admin.post(page, fields)).hasRedirectedUrl(page);
		return this.admin.get(page);
	}

	private MvcTestResult create(String username, String fullName, String email, String role) {
		return this.admin.post("/staff/users/new", "username", blank(username), "fullName", blank(fullName), "email",
				blank(email), "role", blank(role));
	}

	private static String blank(String text) {
		return (text != null) ? text : "";
	}

	private String page(People.Person person) {
		return "/staff/users/" + this.people.accountOf(person);
	}

	private UUID account(String username) {
		return this.jdbc.sql("select id from account where username = ?").param(username).query(UUID.class).single();
	}

	private static String password(MvcTestResult answer) {
		assertThat(answer).hasStatusOk();
		try {
			Matcher matcher = PASSWORD.matcher(answer.getResponse().getContentAsString());
			assertThat(matcher.find()).isTrue();
			return matcher.group(1);
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
