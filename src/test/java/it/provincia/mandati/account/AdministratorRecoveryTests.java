// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.MandatiApplication;
import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The command on the machine, as an operator gives it: a process of its own beside the
 * service, which is this test's application.
 */
@ApplicationTest
class AdministratorRecoveryTests {

	@TempDir
	Path temp;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	JdbcConnectionDetails database;

	@Autowired
	DataFolder folder;

	@Autowired
	ApplicationContext context;

	@Test
	void aClosedAdministratorIsLetInBesideTheRunningService() throws Exception {
		Person admin = new People(this.context).staff(Role.ADMIN);
		UUID id = new People(this.context).accountOf(admin);
		Visitor visitor = new Visitor(this.mvc).settleIn(admin.username(), admin.initialPassword());
		this.jdbc.sql("update account set enabled = false, disabled_at = now() where id = ?").param(id).update();
		this.jdbc.sql("insert into second_factor (account_id, secret, last_step) values (?, ?, 0)")
			.params(id, new byte[40])
			.update();

		try (Child command = command(this.folder.secret("password-key", 32), admin.username().toUpperCase())) {
			List<String> said = command.rest();
			assertThat(said).singleElement()
				.asString()
				.matches("login: ADMIN " + admin.username() + " ([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
			assertThat(command.exitCode()).isZero();
			assertThat(visitor.get("/staff")).hasRedirectedUrl("/login");
			assertThat(visitor.logIn(admin.username(), said.get(0).split(" ")[3])).hasRedirectedUrl("/staff");
			assertThat(visitor.get("/staff/users")).hasRedirectedUrl("/password");
		}
		assertThat(this.jdbc
			.sql("""
					select action from audit_event where target = ? and account_id is null and address is null order by id""")
			.param(id.toString())
			.query(String.class)
			.list()).containsExactly("ACCOUNT_ENABLED", "SECOND_FACTOR_REMOVED", "PASSWORD_RESET");
	}

	@Test
	void aNameThatNoAdministratorHasIsToldWithThoseThereAre() throws Exception {
		People people = new People(this.context);
		Person admin = people.staff(Role.ADMIN);
		Person clerk = people.staff(Role.URP);
		try (Child command = command(this.folder.secret("password-key", 32), clerk.username())) {
			assertThat(command.rest()).singleElement()
				.asString()
				.startsWith("--mandati.admin.reset: nessun amministratore ha il nome utente «" + clerk.username() + "»")
				.contains(admin.username());
			assertThat(command.exitCode()).isOne();
		}
		assertThat(new Visitor(this.mvc).logIn(clerk.username(), clerk.initialPassword())).hasRedirectedUrl("/staff");
	}

	@Test
	void withTheEmbeddedDatabaseTheServiceIsStoppedFirst() throws Exception {
		Map<String, String> environment = Map.of("MANDATI_DATA_DIR", this.temp.toString(), "MANDATI_DEMO", "false",
				"SERVER_PORT", "0", "LC_ALL", "C", "MANDATI_ADMIN_USERNAME", "capo", "MANDATI_ADMIN_PASSWORD", "x");
		try (Child service = Child.start(Child.productionClassPath(), MandatiApplication.class, environment)) {
			service.awaitLine("ready: ");
			try (Child command = start(environment, "--mandati.admin.reset=capo")) {
				assertThat(command.rest()).singleElement().asString().startsWith("MANDATI_DATA_DIR: ");
				assertThat(command.exitCode()).isOne();
			}
			service.terminate();
		}
		try (Child command = start(environment, "--mandati.admin.reset=capo")) {
			assertThat(command.rest()).singleElement().asString().startsWith("login: ADMIN capo ");
			assertThat(command.exitCode()).isZero();
		}
		assertThat(this.temp.resolve("postgres/postmaster.pid")).doesNotExist();
	}

	private Child command(String key, String username) throws IOException {
		return start(
				Map.of("SPRING_DATASOURCE_URL", this.database.getJdbcUrl(), "SPRING_DATASOURCE_USERNAME",
						this.database.getUsername(), "SPRING_DATASOURCE_PASSWORD", this.database.getPassword(),
						"MANDATI_PASSWORD_KEY", key, "MANDATI_DATA_DIR", this.temp.toString(), "LC_ALL", "C"),
				"--mandati.admin.reset=" + username);
	}

	private static Child start(Map<String, String> environment, String argument) throws IOException {
		return Child.start(List.of(), Child.productionClassPath(), MandatiApplication.class, environment, argument);
	}

}
