// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That a log-in takes the same time whatever is wrong with it is seen here by what it
 * asks the database (ASVS 5.0 6.3.8): the same number of the same sort of statements,
 * each of which finds at most one row. The BCrypt at full cost besides is in
 * {@link PasswordHashes}.
 */
@ApplicationTest
class EqualLogInTests {

	private static final String WRONG = "a wrong password";

	@Autowired
	MockMvcTester mvc;

	People people;

	private final List<Logger> loggers = Stream.of(JdbcTemplate.class.getName(), "org.hibernate.SQL")
		.map((name) -> (Logger) LoggerFactory.getLogger(name))
		.toList();

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@BeforeEach
	void listen(@Autowired ApplicationContext context) {
		this.people = new People(context);
		this.log.start();
		for (Logger logger : this.loggers) {
			logger.setLevel(Level.DEBUG);
			logger.setAdditive(false);
			logger.addAppender(this.log);
		}
	}

	@AfterEach
	void stop() {
		for (Logger logger : this.loggers) {
			logger.detachAppender(this.log);
			logger.setAdditive(true);
			logger.setLevel(null);
		}
	}

	@Test
	void aCodeIsLookedUpTheSameWhetherItIsKnownOrWrongOrWaiting() {
		Person firm = this.people.firm();
		List<String> nobody = statements(new Person(People.number(), WRONG));
		assertThat(nobody).filteredOn("insert"::equals).hasSize(2);
		assertThat(statements(new Person(firm.username(), WRONG))).isEqualTo(nobody);
		tire(firm);
		assertThat(statements(new Person(firm.username(), WRONG))).isEqualTo(nobody);
		assertThat(statements(firm)).as("the right one").isEqualTo(nobody);
	}

	/** Of the same form, which decides where it is looked for. */
	@Test
	void soIsAUserName() {
		Person clerk = this.people.staff(Role.URP);
		List<String> nobody = statements(new Person(clerk.username() + "0", WRONG));
		assertThat(nobody).filteredOn("insert"::equals).hasSize(2);
		assertThat(statements(new Person(clerk.username(), WRONG))).isEqualTo(nobody);
		tire(clerk);
		assertThat(statements(new Person(clerk.username(), WRONG))).isEqualTo(nobody);
		assertThat(statements(clerk)).as("the right one").isEqualTo(nobody);
	}

	private void tire(Person person) {
		for (int i = 0; i < 5; i++) {
			statements(new Person(person.username(), WRONG));
		}
	}

	/** The verbs of what a log-in asks. */
	private List<String> statements(Person person) {
		this.log.list.clear();
		assertThat(new Visitor(this.mvc).logIn(person.username(), person.initialPassword()))
			.hasRedirectedUrl("/login?error");
		return List.copyOf(this.log.list)
			.stream()
			.map(ILoggingEvent::getFormattedMessage)
			.map((message) -> message.replaceFirst("^Executing prepared SQL statement \\[", ""))
			.map((message) -> message.strip().split("\\s+")[0].toLowerCase())
			.filter((verb) -> List.of("select", "insert", "update", "delete", "with").contains(verb))
			.toList();
	}

}
