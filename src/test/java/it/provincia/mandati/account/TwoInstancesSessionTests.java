// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.nio.file.Path;
import java.util.UUID;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.platform.Surfer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What ends a session on one instance has ended it on the other when its next request
 * comes there (ASVS 5.0 7.4.1, 7.4.2, 7.4.3).
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesSessionTests {

	@Autowired
	MockMvcTester one;

	@Autowired
	StaffAccounts accounts;

	private ConfigurableApplicationContext other;

	private People people;

	@BeforeAll
	void start(@Autowired ApplicationContext context, @TempDir Path folder) {
		this.other = OtherInstance.beside(context, folder);
		this.people = new People(context);
	}

	@AfterAll
	void stop() {
		this.other.close();
	}

	@Test
	void closingTheAccountDoes() throws Exception {
		Person clerk = this.people.staff(Role.URP);
		Surfer elsewhere = settled(clerk);
		assertThat(elsewhere.get("/staff").statusCode()).isEqualTo(200);
		assertThat(this.accounts.disable(administrator(), this.people.accountOf(clerk))).isEqualTo(StaffChange.DONE);
		assertOut(elsewhere, "/staff");
	}

	@Test
	void anotherRoleDoes() throws Exception {
		Person clerk = this.people.staff(Role.FINANCE);
		Surfer elsewhere = settled(clerk);
		assertThat(elsewhere.get("/staff/imports").statusCode()).isEqualTo(200);
		assertThat(this.accounts.changeRole(administrator(), this.people.accountOf(clerk), Role.FINANCE, Role.URP))
			.isEqualTo(StaffChange.DONE);
		assertOut(elsewhere, "/staff/imports");
	}

	@Test
	void aNewPasswordOfThatPersonDoes() throws Exception {
		Person firm = this.people.firm();
		Surfer elsewhere = settled(firm);
		Visitor here = new Visitor(this.one);
		assertThat(here.logIn(firm.username(), Visitor.OWN_PASSWORD)).hasRedirectedUrl("/summary");
		assertThat(here.changePassword(Visitor.OWN_PASSWORD, "un'altra frase ancora")).hasStatus(302);
		assertOut(elsewhere, "/summary");
		assertThat(here.get("/summary")).hasStatusOk();
	}

	@Test
	void aNewLetterDoes() throws Exception {
		Person clerk = this.people.staff(Role.URP);
		Surfer elsewhere = settled(clerk);
		assertThat(this.accounts.resetPassword(administrator(), this.people.accountOf(clerk))).isPresent();
		assertOut(elsewhere, "/staff");
	}

	@Test
	void loggingOutDoes() throws Exception {
		Surfer elsewhere = settled(this.people.firm());
		Visitor here = new Visitor(this.one).withSession(sessionOf(elsewhere));
		assertThat(here.get("/summary")).as("it is the same session").hasStatusOk();
		assertThat(here.post("/logout")).hasRedirectedUrl("/");
		assertOut(elsewhere, "/summary");
	}

	@Test
	void endingOnesOtherSessionsDoes() throws Exception {
		Person firm = this.people.firm();
		Surfer elsewhere = settled(firm);
		Visitor here = new Visitor(this.one);
		here.logIn(firm.username(), Visitor.OWN_PASSWORD);
		assertThat(here.post("/profile")).hasStatus(302);
		assertOut(elsewhere, "/summary");
		assertThat(here.get("/summary")).hasStatusOk();
	}

	private Surfer settled(Person person) throws Exception {
		return new Surfer("http://localhost:" + this.other.getEnvironment().getProperty("local.server.port"))
			.settleIn(person.username(), person.initialPassword());
	}

	private static void assertOut(Surfer elsewhere, String path) throws Exception {
		assertThat(elsewhere.get(path).headers().firstValue("Location")).hasValue("/login");
	}

	private static String sessionOf(Surfer surfer) {
		return surfer.cookies().replaceFirst(".*\\bSESSION=([^;]+).*", "$1");
	}

	private AccountPrincipal administrator() {
		UUID id = this.people.accountOf(this.people.staff(Role.ADMIN));
		return new AccountPrincipal(id, Role.ADMIN, null, true);
	}

}
