// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes people with accounts. No two of them have a code or a name in common, because
 * tests share a database.
 */
public class People {

	private static final AtomicInteger NEXT = new AtomicInteger(1000);

	private final JdbcClient jdbc;

	private final AccountService accounts;

	public People(ApplicationContext context) {
		this.jdbc = context.getBean(JdbcClient.class);
		this.accounts = context.getBean(AccountService.class);
	}

	/** A number of eleven digits that nobody has yet; its check digit may be wrong. */
	public static String number() {
		return "%011d".formatted(7_000_000_000L + NEXT.incrementAndGet());
	}

	/** The code of a person that nobody has yet; its check character may be wrong. */
	public static String personCode() {
		int next = NEXT.incrementAndGet();
		return "RSS%c%c%c45C12F%03dC".formatted('A' + next / 26 / 26 % 26, 'A' + next / 26 % 26, 'A' + next % 26,
				next % 1000);
	}

	public long creditor(@Nullable String taxCode, @Nullable String vatNumber) {
		return this.jdbc.sql("insert into creditor (tax_code, vat_number, name) values (?, ?, ?) returning id")
			.params(taxCode, vatNumber, "Edilizia Zanoncelli S.r.l.")
			.query(Long.class)
			.single();
	}

	/** A creditor with a P.IVA and an initial password. */
	public Person firm() {
		String number = number();
		return new Person(number, this.accounts.issueCredentials(creditor(null, number)));
	}

	public Person person() {
		String code = personCode();
		return new Person(code, this.accounts.issueCredentials(creditor(code, null)));
	}

	public Person staff(Role role) {
		String name = role.name().toLowerCase(Locale.ROOT) + NEXT.incrementAndGet();
		StaffMember member = new StaffMember(new Username(name), "Ada Bianchi", null, role);
		return new Person(name, this.accounts.createStaff(member));
	}

	public UUID accountOf(Person person) {
		return this.jdbc.sql("""
				select account.id from account left join creditor on creditor.id = account.creditor_id
				where :name in (username, tax_code, vat_number)""")
			.param("name", person.username())
			.query(UUID.class)
			.single();
	}

	/**
	 * Somebody and the password of the letter.
	 */
	public record Person(String username, String initialPassword) {

	}

}
