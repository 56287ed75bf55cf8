// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.AccountService;
import it.provincia.mandati.account.LoginNames;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.Visitor;
import it.provincia.mandati.frontoffice.LetterDesk.Credentials;
import it.provincia.mandati.frontoffice.Letters.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What becomes of creditors, their old passwords and their letters, also when something
 * breaks off.
 */
@ApplicationTest
class LettersTests {

	private static final String PASSWORD_FORM = "[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}";

	@Autowired
	Letters letters;

	@Autowired
	Recipients recipients;

	@Autowired
	AccountService accounts;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	ApplicationContext context;

	People people;

	UUID clerk;

	@BeforeEach
	void nobodyElseWaits() throws IOException {
		this.people = new People(this.context);
		this.clerk = this.people.accountOf(this.people.staff(Role.FINANCE));
		this.letters.to(this::waiting, order(), OutputStream::nullOutputStream);
	}

	@Test
	void everyCreditorWithoutCredentialsGetsALetterThatOpens() throws IOException {
		String far = waiting("39100");
		String near = waiting("00185");
		String nowhere = waiting(null);
		People.Person settled = this.people.firm();

		List<Credentials> letters = LetterDesk.credentials(print(order()));

		assertThat(letters).extracting(Credentials::username).containsExactly(near, far, nowhere);
		assertThat(letters).allSatisfy((letter) -> {
			assertThat(letter.password()).matches(PASSWORD_FORM);
			assertThat(opens(letter.username(), letter.password())).isTrue();
		});
		assertThat(letters).extracting(Credentials::password).doesNotHaveDuplicates();
		assertThat(opens(settled.username(), settled.initialPassword())).isTrue();
		assertThat(this.letters.to(this::waiting, order(), OutputStream::nullOutputStream)).isEqualTo(Outcome.NOBODY);
	}

	@Test
	void aNewLetterEndsThePasswordOfTheOldOne() throws IOException {
		String username = waiting("26100");
		Credentials first = LetterDesk.credentials(print(order())).get(0);

		Credentials second = LetterDesk.credentials(printFor(username)).get(0);

		assertThat(opens(username, first.password())).isFalse();
		assertThat(opens(username, second.password())).isTrue();
	}

	@Test
	void theLetterAndThePasswordEndOnTheSameDay() throws IOException {
		String username = waiting("26100");
		String text = LetterDesk.text(print(order()));
		String day = this.jdbc.sql("""
				select to_char(password_expires_at at time zone 'Europe/Rome' - interval '1 second', 'FMDD.MM.YYYY')
				from account join creditor on creditor.id = creditor_id where vat_number = :number""")
			.param("number", username)
			.query(String.class)
			.single();
		String month = List
			.of("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
					"ottobre", "novembre", "dicembre")
			.get(Integer.parseInt(day.split("\\.")[1]) - 1);
		assertThat(text)
			.contains("vale fino al %s %s %s e serve".formatted(day.split("\\.")[0], month, day.split("\\.")[2]));
	}

	@Test
	void ofLettersThatBreakOffHalfWayNothingHasHappened() {
		String username = waiting("26100");
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> this.letters.to(this::waiting, order(), () -> new BreakingStream(2_000)));
		assertThat(accountsOf(username)).isZero();
		assertThat(isWaiting(username)).isTrue();
	}

	@Test
	void lettersWhoseLastByteNeverArrivedAreMadeAgainAndTheFirstOnesAreVoid() throws IOException {
		String other = waiting("26100");
		// The sender is gone once the passwords are stored, which is just before the end.
		OutputStream broken = new OutputStream() {

			@Override
			public void write(int one) throws IOException {
				if (accountsOf(other) > 0) {
					throw new IOException("gone");
				}
			}

			@Override
			public void write(byte[] bytes, int from, int length) throws IOException {
				write(0);
			}

		};
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> this.letters.to(this::waiting, order(), () -> broken));
		assertThat(accountsOf(other)).as("stored before the end was sent").isEqualTo(1);
		assertThat(isWaiting(other)).isTrue();

		String before = hash(other);
		Credentials again = LetterDesk.credentials(print(order())).get(0);

		assertThat(again.username()).isEqualTo(other);
		assertThat(hash(other)).isNotEqualTo(before);
		assertThat(opens(other, again.password())).isTrue();
		assertThat(isWaiting(other)).isFalse();
	}

	@Test
	void whoGotCredentialsWhileTheLettersWerePrintedKeepsThem() {
		String username = waiting("26100");
		String[] desk = new String[1];
		LetterDelivery slow = () -> {
			desk[0] = this.accounts.issueCredentials(creditor(username));
			return OutputStream.nullOutputStream();
		};
		assertThatExceptionOfType(LettersOvertakenException.class)
			.isThrownBy(() -> this.letters.to(this::waiting, order(), slow));
		assertThat(opens(username, desk[0])).isTrue();
	}

	@Test
	void theSameOrderSentManyTimesAtOnceMakesOneBatch() throws Exception {
		String username = waiting("26100");
		LetterOrder order = order();
		List<byte[]> pdfs = new CopyOnWriteArrayList<>();
		List<Outcome> outcomes = new CopyOnWriteArrayList<>();
		var threads = Executors.newFixedThreadPool(8);
		threads.invokeAll(IntStream.range(0, 20).mapToObj((i) -> java.util.concurrent.Executors.callable(() -> {
			ByteArrayOutputStream pdf = new ByteArrayOutputStream();
			try {
				outcomes.add(this.letters.to(this::waiting, order, () -> pdf));
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
			if (pdf.size() > 0) {
				pdfs.add(pdf.toByteArray());
			}
		})).toList());
		threads.shutdown();

		assertThat(outcomes).hasSize(20).containsOnlyOnce(Outcome.SENT);
		assertThat(pdfs).singleElement()
			.satisfies((pdf) -> assertThat(opens(username, LetterDesk.credentials(pdf).get(0).password())).isTrue());
		assertThat(batches(order)).isEqualTo(1);
	}

	@Test
	void whoCannotLogInWithAPasswordGetsNoLetter() {
		String shared = People.number();
		long alone = this.people.creditor(null, shared);
		this.people.creditor(People.personCode(), shared);
		this.people.creditor(People.personCode(), shared);
		long person = this.people.creditor(People.personCode(), null);
		LoginNames firmsOnly = mock();
		given(firmsOnly.admits(anyBoolean())).willAnswer((call) -> !call.<Boolean>getArgument(0));

		Recipients.Waiting all = this.recipients.waiting(LetterScope.ALL);
		Recipients.Waiting firms = new Recipients(this.jdbc, firmsOnly).waiting(LetterScope.ALL);

		assertThat(all.recipients()).extracting(Recipient::creditorId).contains(person).doesNotContain(alone);
		assertThat(all.unnamed()).isEqualTo(1);
		assertThat(all.notAdmitted()).isZero();
		assertThat(firms.recipients()).extracting(Recipient::creditorId).doesNotContain(person, alone);
		assertThat(firms.notAdmitted()).isEqualTo(1);
	}

	@Test
	void noPasswordOfALetterIsKeptAnywhere() throws IOException {
		waiting("26100");
		String password = LetterDesk.credentials(print(order())).get(0).password();
		List<String> tables = this.jdbc.sql(
				"select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
			.query(String.class)
			.list();
		assertThat(tables).contains("account", "audit_event", "letter", "letter_batch", "spring_session_attributes")
			.allSatisfy((table) -> assertThat(this.jdbc
				.sql("select count(*) from %1$s where %1$s::text ilike any (array[:with, :without])".formatted(table))
				.param("with", "%" + password + "%")
				.param("without", "%" + password.replace("-", "") + "%")
				.query(Long.class)
				.single()).as(table).isZero());
	}

	private List<Recipient> waiting() {
		return this.recipients.waiting(LetterScope.ALL).recipients();
	}

	private LetterOrder order() {
		return new LetterOrder(UUID.randomUUID(), this.clerk, "");
	}

	private byte[] print(LetterOrder order) throws IOException {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		assertThat(this.letters.to(this::waiting, order, () -> pdf)).isEqualTo(Outcome.SENT);
		return pdf.toByteArray();
	}

	private byte[] printFor(String username) throws IOException {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		Recipient recipient = this.recipients.find(creditor(username)).orElseThrow();
		assertThat(this.letters.to(recipient, order(), () -> pdf)).isEqualTo(Outcome.SENT);
		return pdf.toByteArray();
	}

	private String waiting(String postalCode) {
		String number = People.number();
		this.jdbc
			.sql("update creditor set postal_code = :postalCode, address = 'Via Po, 1', town = 'Roma' where id = :id")
			.param("postalCode", postalCode)
			.param("id", this.people.creditor(null, number))
			.update();
		return number;
	}

	private boolean isWaiting(String username) {
		return waiting().stream().anyMatch((recipient) -> recipient.creditorId() == creditor(username));
	}

	private boolean opens(String username, String password) {
		String to = new Visitor(this.mvc).logIn(username, password).getResponse().getRedirectedUrl();
		return !"/login?error".equals(to);
	}

	private long creditor(String username) {
		return this.jdbc.sql("select id from creditor where vat_number = :number")
			.param("number", username)
			.query(Long.class)
			.single();
	}

	private int accountsOf(String username) {
		return this.jdbc.sql("select count(*) from account where creditor_id = :id")
			.param("id", creditor(username))
			.query(Integer.class)
			.single();
	}

	private String hash(String username) {
		return this.jdbc.sql("select password_hash from account where creditor_id = :id")
			.param("id", creditor(username))
			.query(String.class)
			.single();
	}

	private int batches(LetterOrder order) {
		return this.jdbc.sql("select count(*) from letter_batch where id = :id")
			.param("id", order.id())
			.query(Integer.class)
			.single();
	}

	/**
	 * A connection that ends after so many bytes.
	 */
	private static final class BreakingStream extends OutputStream {

		private int left;

		BreakingStream(int bytes) {
			this.left = bytes;
		}

		@Override
		public void write(int sign) throws IOException {
			if (this.left-- <= 0) {
				throw new IOException("The connection is gone");
			}
		}

	}

}
