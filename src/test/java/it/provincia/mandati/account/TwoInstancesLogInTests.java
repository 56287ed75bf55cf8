// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances on one database, and many who guess at once (ASVS 5.0 6.3.1; the race
 * that Keycloak tests).
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesLogInTests {

	private static final int GUESSES = 100;

	@Autowired
	ApplicationContext one;

	@Autowired
	JdbcClient jdbc;

	ConfigurableApplicationContext other;

	@BeforeAll
	void start(@TempDir Path folder) {
		this.other = OtherInstance.beside(this.one, folder);
	}

	@AfterAll
	void stop() {
		this.other.close();
	}

	@Test
	void ofAHundredTriesAtOnceFiveAreLetThrough() throws Exception {
		String who = LogInWaits.password(new People(this.one).accountOf(new People(this.one).firm()));
		List<Boolean> begun = atOnce((context) -> context.getBean(LogInWaits.class).begin(who));
		assertThat(begun).hasSize(GUESSES).filteredOn((let) -> let).hasSize(5);
	}

	@Test
	void ofAHundredWrongPasswordsAtOnceFiveAreLookedAt() throws Exception {
		Person firm = new People(this.one).firm();
		assertThat(atOnce((context) -> logIn(context, firm.username(), "a wrong password"))).doesNotContain(true);
		assertThat(this.jdbc.sql("select tries from log_in_try where who = ?")
			.param(new People(this.one).accountOf(firm).toString())
			.query(Integer.class)
			.single()).isEqualTo(5);
		assertThat(logIn(this.one, firm.username(), firm.initialPassword())).isFalse();
	}

	@Test
	void afterAWaitOneOfAHundredAtOnceIsLetThrough() throws Exception {
		String who = LogInWaits.password(new People(this.one).accountOf(new People(this.one).firm()));
		for (int i = 0; i < 5; i++) {
			this.one.getBean(LogInWaits.class).begin(who);
		}
		this.jdbc.sql("update log_in_try set tried_at = tried_at - interval '30 seconds' where who = ?")
			.param(who)
			.update();
		assertThat(atOnce((context) -> context.getBean(LogInWaits.class).begin(who))).containsOnlyOnce(true);
	}

	private static boolean logIn(ApplicationContext context, String username, String password) {
		try {
			context.getBean(LogIn.class)
				.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
			return true;
		}
		catch (AuthenticationException ex) {
			return false;
		}
	}

	private <T> List<T> atOnce(Function<ApplicationContext, T> guess) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(GUESSES);
		try {
			List<Callable<T>> guesses = IntStream.range(0, GUESSES)
				.<Callable<T>>mapToObj((i) -> () -> guess.apply((i % 2 == 0) ? this.one : this.other))
				.toList();
			List<Future<T>> answers = threads.invokeAll(guesses);
			List<T> results = new ArrayList<>();
			for (Future<T> answer : answers) {
				results.add(answer.get());
			}
			return results;
		}
		finally {
			threads.shutdown();
		}
	}

}
