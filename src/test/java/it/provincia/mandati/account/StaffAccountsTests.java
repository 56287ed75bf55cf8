// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.platform.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What an administrator can do to the accounts of others, and cannot to their own.
 */
@ApplicationTest
class StaffAccountsTests {

	@Autowired
	StaffAccounts accounts;

	@Autowired
	LogInWaits waits;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	People people;

	AccountPrincipal admin;

	@BeforeEach
	void anAdministrator(@Autowired ApplicationContext context) {
		this.people = new People(context);
		this.admin = principal(this.people.staff(Role.ADMIN));
	}

	@Test
	void aRoleHoldsFromTheNextLogInOnAndOpenSessionsEnd() {
		Person clerk = this.people.staff(Role.URP);
		Visitor visitor = settle(clerk);
		assertThat(visitor.get("/staff/credentials")).hasStatus(403);

		assertThat(this.accounts.changeRole(this.admin, id(clerk), Role.URP, Role.FINANCE)).isEqualTo(StaffChange.DONE);

		assertThat(visitor.get("/staff")).hasRedirectedUrl("/login");
		visitor.logIn(clerk.username(), Visitor.OWN_PASSWORD);
		assertThat(visitor.get("/staff/credentials")).hasStatusOk();
		assertThat(trail(clerk)).contains(Map.of("action", "ROLE_CHANGED", "account_id", this.admin.accountId(), "role",
				"ADMIN", "detail", "URP FINANCE"));
	}

	@Test
	void whoeverDecidedOnAnotherRoleThanTheAccountHasIsToldAndNothingChanges() {
		Person clerk = this.people.staff(Role.URP);
		this.accounts.changeRole(this.admin, id(clerk), Role.URP, Role.FINANCE);
		assertThat(this.accounts.changeRole(this.admin, id(clerk), Role.URP, Role.ADMIN))
			.isEqualTo(StaffChange.OVERTAKEN);
		assertThat(this.accounts.changeRole(this.admin, id(clerk), Role.URP, Role.FINANCE))
			.isEqualTo(StaffChange.ALREADY);
		assertThat(role(clerk)).isEqualTo("FINANCE");
		assertThat(trail(clerk)).filteredOn("action", "ROLE_CHANGED").hasSize(1);
	}

	@Test
	void aDisabledAccountIsOutAtTheNextRequestAndCannotComeBackUntilItIsEnabled() {
		Person clerk = this.people.staff(Role.URP);
		Visitor first = settle(clerk);
		Visitor second = new Visitor(this.mvc);
		second.logIn(clerk.username(), Visitor.OWN_PASSWORD);
		assertThat(second.get("/staff")).hasStatusOk();

		assertThat(this.accounts.disable(this.admin, id(clerk))).isEqualTo(StaffChange.DONE);
		assertThat(this.accounts.disable(this.admin, id(clerk))).isEqualTo(StaffChange.ALREADY);

		assertThat(first.get("/staff")).hasRedirectedUrl("/login");
		assertThat(second.get("/staff")).hasRedirectedUrl("/login");
		assertThat(second.logIn(clerk.username(), Visitor.OWN_PASSWORD)).hasRedirectedUrl("/login?error");

		assertThat(this.accounts.enable(this.admin, id(clerk))).isEqualTo(StaffChange.DONE);
		assertThat(this.accounts.enable(this.admin, id(clerk))).isEqualTo(StaffChange.ALREADY);
		assertThat(second.logIn(clerk.username(), Visitor.OWN_PASSWORD)).hasRedirectedUrl("/staff");
		assertThat(trail(clerk)).extracting((row) -> row.get("action"))
			.containsSubsequence("ACCOUNT_DISABLED", "ACCOUNT_ENABLED");
	}

	@Test
	void aNewInitialPasswordEndsTheOldOneItsSessionsAndTheWait() {
		Person clerk = this.people.staff(Role.FINANCE);
		Visitor visitor = settle(clerk);
		for (int i = 0; i < 7; i++) {
			new Visitor(this.mvc).logIn(clerk.username(), "sbagliata");
		}
		assertThat(this.waits.until(id(clerk))).isPresent();

		String password = this.accounts.resetPassword(this.admin, id(clerk)).orElseThrow();

		assertThat(visitor.get("/staff")).hasRedirectedUrl("/login");
		assertThat(visitor.logIn(clerk.username(), password)).hasRedirectedUrl("/staff");
		assertThat(visitor.get("/staff")).hasRedirectedUrl("/password");
		assertThat(new Visitor(this.mvc).logIn(clerk.username(), Visitor.OWN_PASSWORD))
			.hasRedirectedUrl("/login?error");
		assertThat(trail(clerk)).contains(Map.of("action", "PASSWORD_RESET", "account_id", this.admin.accountId(),
				"role", "ADMIN", "detail", ""));
	}

	@Test
	void theSecondFactorIsTakenFromAColleagueOnceAndFromNobodyElse() {
		Person clerk = this.people.staff(Role.URP);
		Visitor visitor = settle(clerk);
		this.jdbc.sql("insert into second_factor (account_id, secret, last_step) values (?, ?, 0)")
			.params(id(clerk), new byte[40])
			.update();
		assertThat(this.accounts.removeFactor(this.admin, id(clerk))).isEqualTo(StaffChange.DONE);
		assertThat(this.accounts.removeFactor(this.admin, id(clerk))).isEqualTo(StaffChange.ALREADY);
		assertThat(this.accounts.removeFactor(this.admin, this.admin.accountId())).isEqualTo(StaffChange.OWN);
		assertThat(visitor.get("/staff")).hasRedirectedUrl("/login");
		assertThat(trail(clerk)).extracting((row) -> row.get("action")).containsOnlyOnce("SECOND_FACTOR_REMOVED");
	}

	@Test
	void aSessionThatBeganWhileTheAccountWasChangedEndsAtOnce(@Autowired LoginOutcome outcome) throws Exception {
		Person clerk = this.people.staff(Role.URP);
		AccountPrincipal admitted = new AccountPrincipal(id(clerk), Role.URP, null, false);
		assertThat(sessionsAfterLogInOf(admitted, outcome)).isEqualTo(1);
		this.accounts.changeRole(this.admin, id(clerk), null, Role.FINANCE);
		assertThat(sessionsAfterLogInOf(admitted, outcome)).isZero();
		AccountPrincipal now = new AccountPrincipal(id(clerk), Role.FINANCE, null, false);
		assertThat(sessionsAfterLogInOf(now, outcome)).isEqualTo(1);
		this.accounts.disable(this.admin, id(clerk));
		assertThat(sessionsAfterLogInOf(now, outcome)).isZero();
	}

	@Test
	void nobodyChangesTheirOwnAccount() {
		UUID own = this.admin.accountId();
		assertThat(this.accounts.changeRole(this.admin, own, Role.ADMIN, Role.URP)).isEqualTo(StaffChange.OWN);
		assertThat(this.accounts.disable(this.admin, own)).isEqualTo(StaffChange.OWN);
		assertThat(this.accounts.resetPassword(this.admin, own)).isEmpty();
		assertThat(this.jdbc.sql("select role from account where id = ? and enabled and password_initial")
			.param(own)
			.query(String.class)
			.single()).isEqualTo("ADMIN");
	}

	@Test
	void whoeverIsNoAdministratorAnyMoreChangesNothing() {
		AccountPrincipal other = principal(this.people.staff(Role.ADMIN));
		Person clerk = this.people.staff(Role.URP);
		this.accounts.changeRole(this.admin, other.accountId(), null, Role.URP);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.accounts.changeRole(other, id(clerk), Role.URP, Role.ADMIN));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.accounts.resetPassword(other, id(clerk)));
		assertThat(role(clerk)).isEqualTo("URP");
	}

	@Test
	void theAccountOfACreditorAndOneThatNobodyHasAreNotThere() {
		UUID creditor = id(this.people.firm());
		for (UUID id : List.of(creditor, UUID.randomUUID())) {
			assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> this.accounts.changeRole(this.admin, id, null, Role.ADMIN));
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.accounts.disable(this.admin, id));
			assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> this.accounts.resetPassword(this.admin, id));
		}
	}

	/** Without the lock, now and then both succeed, and nobody keeps the accounts. */
	@RepeatedTest(10)
	void ofTwoAdministratorsWhoDisableEachOtherAtOnceOneStays() throws Exception {
		AccountPrincipal other = principal(this.people.staff(Role.ADMIN));
		List<Boolean> done = atOnce(() -> this.accounts.disable(this.admin, other.accountId()),
				() -> this.accounts.changeRole(other, this.admin.accountId(), Role.ADMIN, Role.URP));
		assertThat(done).containsExactlyInAnyOrder(true, false);
		assertThat(this.jdbc.sql("select count(*) from account where id in (?, ?) and enabled and role = 'ADMIN'")
			.params(this.admin.accountId(), other.accountId())
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void ofTwoWhoDoTheSameAtOnceOneDoesItAndTheOtherIsTold() throws Exception {
		AccountPrincipal other = principal(this.people.staff(Role.ADMIN));
		Person clerk = this.people.staff(Role.URP);
		assertThat(atOnce(() -> this.accounts.disable(this.admin, id(clerk)),
				() -> this.accounts.disable(other, id(clerk))))
			.containsExactlyInAnyOrder(true, false);
		assertThat(trail(clerk)).filteredOn("action", "ACCOUNT_DISABLED").hasSize(1);
	}

	/** How many there are once the log-in that had been let in is answered. */
	private long sessionsAfterLogInOf(AccountPrincipal admitted, LoginOutcome outcome) throws Exception {
		this.jdbc.sql("delete from spring_session where principal_name = ?").param(admitted.getUsername()).update();
		this.jdbc.sql("insert into spring_session values (?, ?, 0, 0, 1200, 9999999999999, ?)")
			.params(new RandomSessionIds().generate(), new RandomSessionIds().generate(), admitted.getUsername())
			.update();
		outcome.onAuthenticationSuccess(new MockHttpServletRequest(), new MockHttpServletResponse(),
				UsernamePasswordAuthenticationToken.authenticated(admitted, null, admitted.getAuthorities()));
		return this.jdbc.sql("select count(*) from spring_session where principal_name = ?")
			.param(admitted.getUsername())
			.query(Long.class)
			.single();
	}

	/** Whether each was done. */
	private static List<Boolean> atOnce(Callable<StaffChange> one, Callable<StaffChange> another) throws Exception {
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Future<Boolean> first = threads.submit(() -> isDone(together, one));
			Future<Boolean> second = threads.submit(() -> isDone(together, another));
			return List.of(first.get(), second.get());
		}
		finally {
			threads.shutdown();
		}
	}

	private static boolean isDone(CyclicBarrier together, Callable<StaffChange> change) throws Exception {
		together.await();
		try {
			return change.call() == StaffChange.DONE;
		}
		catch (AccessDeniedException ex) {
			return false;
		}
	}

	private Visitor settle(Person person) {
		return new Visitor(this.mvc).settleIn(person.username(), person.initialPassword());
	}

	private UUID id(Person person) {
		return this.people.accountOf(person);
	}

	private AccountPrincipal principal(Person person) {
		return new AccountPrincipal(id(person), Role.ADMIN, null, true);
	}

	private String role(Person person) {
		return this.jdbc.sql("select role from account where id = ?").param(id(person)).query(String.class).single();
	}

	private List<Map<String, Object>> trail(Person person) {
		return this.jdbc.sql("""
				select action, account_id, role, coalesce(detail, '') as detail from audit_event
				where target = ? and outcome = 'SUCCESS' order by id""")
			.param(id(person).toString())
			.query()
			.listOfRows();
	}

}
