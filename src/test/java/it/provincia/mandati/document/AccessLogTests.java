// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.List;
import java.util.UUID;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.AccountService;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;
import it.provincia.mandati.audit.OpeningReason;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static it.provincia.mandati.document.CreditorBrowser.html;
import static it.provincia.mandati.document.CreditorBrowser.text;
import static it.provincia.mandati.document.CreditorBrowser.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * What a creditor learns of those who looked at its position. Openings are written as the
 * page of the front office is to write them.
 */
@ApplicationTest
class AccessLogTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	AuditTrail trail;

	@Autowired
	AccountService accounts;

	@Autowired
	JdbcClient jdbc;

	People people;

	UUID clerk;

	long creditor;

	@BeforeEach
	void arrive(@Autowired ApplicationContext context) {
		this.people = new People(context);
		this.clerk = this.people.accountOf(this.people.staff(Role.URP));
		this.creditor = this.people.creditor(null, People.number());
	}

	@Test
	void saysFriendlyWhatWouldBeThereWhileNobodyHasLooked() {
		HtmlPage page = page("");
		assertThat(page.querySelectorAll("main table")).isEmpty();
		assertThat(text(page, ".callout")).contains("Finora non ha guardato nessuno", "Se un operatore apre",
				"serve a te");
		assertThat(text(page, "main section")).contains("responsabile della protezione dei dati");
	}

	@Test
	void tellsWhenWithWhichRoleAndWhyNewestFirst() {
		opened(this.creditor, Role.URP, OpeningReason.ASKED_BY_CREDITOR.name());
		opened(this.creditor, Role.FINANCE, OpeningReason.CHECK.name());
		opened(this.creditor, Role.ADMIN, "a reason of another version");
		HtmlPage page = page("");
		assertThat(texts(page, "tbody td")).containsExactly("Amministratore del portale",
				"Consultazione della posizione", "Altro motivo d’ufficio", "Ragioneria",
				"Consultazione della posizione", "Controllo dei dati o di un pagamento",
				"Ufficio relazioni con il pubblico", "Consultazione della posizione", "Richiesta del creditore");
		assertThat(texts(page, "tbody th")).containsExactlyElementsOf(times());
	}

	@Test
	void aLetterForTheCreditorBelongsToIt() {
		this.accounts.issueCredentials(this.creditor);
		as(Role.FINANCE, () -> this.accounts.issueCredentials(this.creditor));
		assertThat(texts(page(""), "tbody td")).containsExactly("Ragioneria", "Nuove credenziali",
				"Una lettera con una password provvisoria", "Procedura automatica", "Nuove credenziali",
				"Una lettera con una password provvisoria");
	}

	@Test
	void tellsNothingOfOthersAndNothingElseOfOneself() {
		long other = this.people.creditor(null, People.number());
		opened(other, Role.URP, OpeningReason.CHECK.name());
		this.trail.record(AuditEvent.failure(AuditAction.CREDITOR_OPENED)
			.by(this.clerk, Role.URP)
			.about(this.creditor)
			.because(OpeningReason.CHECK.name()));
		for (AuditAction action : List.of(AuditAction.LOGGED_IN, AuditAction.LOGGED_OUT,
				AuditAction.PASSWORD_CHANGED)) {
			this.trail.record(AuditEvent.success(action).by(UUID.randomUUID(), Role.CREDITOR).about(this.creditor));
		}
		assertThat(page("").querySelectorAll("tbody tr")).isEmpty();
		assertThat(page("?creditor=" + other + "&id=" + other).querySelectorAll("tbody tr")).isEmpty();
	}

	@Test
	void namesNobodyOfTheStaff() {
		Person clerkOfNote = this.people.staff(Role.URP);
		this.trail.record(AuditEvent.success(AuditAction.CREDITOR_OPENED)
			.by(this.people.accountOf(clerkOfNote), Role.URP)
			.about(this.creditor)
			.on("a note of the clerk")
			.because(OpeningReason.OTHER.name()));
		String page = page("").asXml();
		assertThat(page).contains("Altro motivo d’ufficio")
			.doesNotContain("Ada Bianchi", clerkOfNote.username(), this.people.accountOf(clerkOfNote).toString(),
					"a note of the clerk", "127.0.0.1");
	}

	@ParameterizedTest
	@CsvSource({ "'',1,25", "?page=1,1,25", "?page=2,2,25", "?page=3,3,2", "?page=99,3,2", "?page=0,1,25",
			"?page=-1,1,25", "?page=x,1,25", "?page=99999999999999999999,3,2", "?page=2&page=3,1,25" })
	void isPagedWhateverTheAddressSays(String query, int number, int rows) {
		for (int i = 0; i < 52; i++) {
			opened(this.creditor, (i < 2) ? Role.ADMIN : Role.URP, OpeningReason.ASKED_BY_OFFICE.name());
		}
		HtmlPage page = page(query);
		assertThat(page.querySelectorAll("tbody tr")).hasSize(rows);
		assertThat(page.getTitleText()).contains("(pagina " + number + " di 3)");
		assertThat(text(page, ".pager a[aria-current=page]")).isEqualTo("Pagina " + number);
		assertThat(page.querySelectorAll(".pager a[href='/access-log'], .pager a[href='/access-log?page=3']"))
			.isNotEmpty();
		assertThat(texts(page, "tbody td:nth-child(2)").contains("Amministratore del portale"))
			.as("the oldest are on the last page")
			.isEqualTo(number == 3);
	}

	@Test
	void everyReasonAndRoleHasWordsInBothLanguages() {
		for (OpeningReason reason : OpeningReason.values()) {
			opened(this.creditor, Role.URP, reason.name());
		}
		this.accounts.issueCredentials(this.creditor);
		assertThat(page("").asXml()).doesNotContain("??");
		HtmlPage english = page("?lang=en");
		assertThat(english.asXml()).doesNotContain("??");
		assertThat(texts(english, "tbody td:nth-child(4)")).doesNotHaveDuplicates().hasSize(6);
		assertThat(text(english, "main")).contains("Automatic procedure", "Front office")
			.doesNotContainPattern("Richiesta|Ufficio (?!relazioni)|, ore |Quando|provvisoria");
		assertThat(text(html(get("?lang=en", this.people.creditor(null, People.number()))), "main"))
			.contains("Nobody has looked so far")
			.doesNotContain("nessuno");
	}

	private void opened(long whose, Role role, String reason) {
		this.trail
			.record(AuditEvent.success(AuditAction.CREDITOR_OPENED).by(this.clerk, role).about(whose).because(reason));
	}

	private void as(Role role, Runnable work) {
		AccountPrincipal actor = new AccountPrincipal(this.clerk, role, null, true);
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, actor.getAuthorities()));
		try {
			work.run();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	private List<String> times() {
		return this.jdbc.sql("""
				select to_char(happened_at at time zone 'Europe/Rome', 'DD/MM/YYYY", ore "HH24:MI')
				from audit_event where creditor_id = ? order by id desc""")
			.param(this.creditor)
			.query(String.class)
			.list();
	}

	private HtmlPage page(String query) {
		return html(get(query, this.creditor));
	}

	private MvcTestResult get(String query, long whose) {
		return this.mvc.get()
			.uri("/access-log" + query)
			.with(user(new AccountPrincipal(UUID.randomUUID(), Role.CREDITOR, whose, true)))
			.exchange();
	}

}
