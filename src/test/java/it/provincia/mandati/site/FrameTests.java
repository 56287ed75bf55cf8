// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.UnsupportedEncodingException;
import java.util.UUID;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * The head and foot of the pages, by who looks.
 */
@ApplicationTest
@Transactional
class FrameTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Test
	void nobodyIsOfferedToLogIn() {
		assertThat(this.mvc.get().uri("/help")).bodyText()
			.contains("href=\"/login\"")
			.doesNotContain("action=\"/logout\"");
	}

	@Test
	void aCreditorSeesItsNameItsCodeAndItsPlaces() throws UnsupportedEncodingException {
		assertThat(help(creditor(true)))
			.contains("Ponti S.r.l.", "01234567897", "href=\"/summary\"", "action=\"/logout\"")
			.contains("href=\"/password\"")
			.doesNotContain("href=\"/login\"");
	}

	@Test
	void withAnInitialPasswordNothingIsOfferedButTheWayOut() throws UnsupportedEncodingException {
		assertThat(help(creditor(false))).contains("action=\"/logout\"")
			.doesNotContain("href=\"/password\"", "href=\"/documents\"");
	}

	@Test
	void staffSeeTheirDesk() throws UnsupportedEncodingException {
		UUID id = this.jdbc
			.sql("insert into account (role, username, full_name, password_hash, password_initial)"
					+ " values ('URP', 'frame', 'Anna Bassi', 'x', false) returning id")
			.query(UUID.class)
			.single();
		assertThat(help(new AccountPrincipal(id, Role.URP, null, true))).contains("Anna Bassi", "href=\"/staff\"");
	}

	@Test
	void theDateOfTheDataIsThatOfTheLastLoad() {
		this.jdbc
			.sql("insert into source_freshness (source, loaded_at) values ('FRAME', timestamptz '2099-03-27 06:05Z')")
			.update();
		assertThat(this.mvc.get().uri("/")).bodyText().contains("27/03/2099, ore 07:05");
	}

	@Test
	void eachSourceSaysWhenItWasLoadedLast() throws UnsupportedEncodingException {
		load("DOCUMENTS", "2099-03-27 06:05Z");
		load("MANDATES", "2099-03-26 06:10Z");
		assertThat(this.mvc.get()
			.uri("/")
			.exchange()
			.getResponse()
			.getContentAsString()
			.replaceAll("<[^>]*>", "")
			.replaceAll("\\s+", " "))
			.contains("Dati aggiornati al 27/03/2099, ore 07:05 (documenti: 27/03/2099, ore 07:05;"
					+ " mandati: 26/03/2099, ore 07:10)")
			.doesNotContain("non vengono aggiornati");
	}

	@Test
	void dataThatAreOldSaySoOnEveryPage() {
		this.jdbc.sql("delete from source_freshness").update();
		load("DOCUMENTS", "2026-01-02 06:05Z");
		assertThat(this.mvc.get().uri("/help")).bodyText()
			.contains("I dati non vengono aggiornati dal 02/01/2026: quanto è successo dopo");
	}

	private void load(String source, String at) {
		this.jdbc
			.sql("insert into source_freshness (source, loaded_at) values (?, ?::timestamptz)"
					+ " on conflict (source) do update set loaded_at = excluded.loaded_at")
			.params(source, at)
			.update();
	}

	private AccountPrincipal creditor(boolean ownPassword) {
		long creditorId = this.jdbc
			.sql("insert into creditor (vat_number, name) values ('01234567897', 'Ponti S.r.l.') returning id")
			.query(Long.class)
			.single();
		UUID id = this.jdbc
			.sql("insert into account (role, creditor_id, password_hash, password_initial)"
					+ " values ('CREDITOR', ?, 'x', ?) returning id")
			.params(creditorId, !ownPassword)
			.query(UUID.class)
			.single();
		return new AccountPrincipal(id, Role.CREDITOR, creditorId, ownPassword);
	}

	private String help(AccountPrincipal principal) throws UnsupportedEncodingException {
		return this.mvc.get().uri("/help").with(user(principal)).exchange().getResponse().getContentAsString();
	}

}
