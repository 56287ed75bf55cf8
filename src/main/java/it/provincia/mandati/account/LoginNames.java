// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Optional;
import java.util.stream.Stream;

import it.provincia.mandati.account.CreditorLogins.CreditorLogin;

import org.springframework.stereotype.Component;

/**
 * Whom a log-in name means. What has the form of an Italian code is a creditor's and
 * nobody else's; any other text is first a user name of the staff, then a foreign VAT
 * number (ADR 0003).
 */
@Component
public class LoginNames {

	/** No creditor has that id. */
	private static final long NOBODY = 0;

	private final AccountRepository accounts;

	private final CreditorLogins creditors;

	private final PasswordLogin passwordLogin;

	LoginNames(AccountRepository accounts, CreditorLogins creditors, LoginSettings settings) {
		this.accounts = accounts;
		this.creditors = creditors;
		this.passwordLogin = settings.passwordFor();
	}

	/** Why the text cannot be the user name of a new account; empty when it can. */
	public Optional<UsernameFault> fault(String text) {
		if (this.creditors.isCode(text)) {
			return Optional.of(UsernameFault.TAX_CODE);
		}
		Optional<Username> username = Username.parse(text);
		if (username.isEmpty()) {
			return Optional.of(UsernameFault.FORM);
		}
		boolean taken = staff(text).isPresent() || this.creditors.find(text).isPresent();
		return taken ? Optional.of(UsernameFault.TAKEN) : Optional.empty();
	}

	/**
	 * Whether creditors of that sort may log in with a password.
	 * @param person known by the 16-character code of a person only
	 */
	public boolean admits(boolean person) {
		return this.passwordLogin.admits(person);
	}

	/**
	 * The account that may log in by that name with a password. The database is asked the
	 * same whether somebody has the name or not: time must not tell.
	 */
	Optional<Account> find(String text) {
		Optional<Account> staff = this.creditors.isCode(text) ? Optional.empty() : staff(text);
		Optional<Account> creditor = creditor(text);
		return staff.or(() -> creditor);
	}

	/** What is known of whoever has the account. */
	PasswordOwner owner(Account account) {
		Long creditorId = account.creditorId();
		if (creditorId != null) {
			CreditorLogin creditor = this.creditors.get(creditorId);
			return new PasswordOwner(creditor.codes(), creditor.name());
		}
		String name = (account.fullName() != null) ? account.fullName() : "";
		return new PasswordOwner(Stream.ofNullable(account.username()).toList(), name);
	}

	private Optional<Account> staff(String text) {
		return Username.parse(text).map(Username::value).flatMap(this.accounts::findByUsername);
	}

	private Optional<Account> creditor(String text) {
		long creditorId = this.creditors.find(text)
			.filter((creditor) -> admits(creditor.person()))
			.map(CreditorLogin::creditorId)
			.orElse(NOBODY);
		return this.accounts.findByCreditorId(creditorId);
	}

}
