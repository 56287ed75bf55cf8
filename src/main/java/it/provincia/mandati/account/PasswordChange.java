// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Replaces a password with one of its owner's own. Hashing is done outside of the
 * transaction: it would hold a connection for a third of a second.
 */
@Service
class PasswordChange {

	private final CurrentPassword current;

	private final NewPassword newPassword;

	private final PasswordHashes hashes;

	private final AccountService accounts;

	PasswordChange(CurrentPassword current, NewPassword newPassword, PasswordHashes hashes, AccountService accounts) {
		this.current = current;
		this.newPassword = newPassword;
		this.hashes = hashes;
		this.accounts = accounts;
	}

	String loginName(AccountPrincipal principal) {
		return this.newPassword.loginName(this.current.account(principal));
	}

	/**
	 * Looks at all of the wish, and fulfils it when nothing is wrong with it.
	 * @param keptSession the id of the one session that does not end
	 */
	Result attempt(AccountPrincipal principal, Wish wish, String keptSession) {
		Account account = this.current.account(principal);
		boolean right = this.current.isRight(wish.current(), account);
		List<PasswordFault> faults = this.newPassword.faults(wish.wanted(), wish.current(), account);
		if (!right || !wish.confirmed() || !faults.isEmpty()) {
			return new Result(right, faults, null);
		}
		Optional<AccountPrincipal> changed = this.accounts.choosePassword(account.id(), account.passwordHash(),
				this.hashes.ofOwn(wish.wanted()), keptSession);
		return new Result(changed.isPresent(), faults, changed.orElse(null));
	}

	/**
	 * What somebody asks for.
	 *
	 * @param confirmed whether the password wanted was typed twice the same
	 */
	record Wish(String current, String wanted, boolean confirmed) {

		@Override
		public String toString() {
			return "Wish";
		}

	}

	/**
	 * How it went.
	 *
	 * @param right whether the current password was right, and still is
	 * @param changed who is logged in from here on; null where nothing was changed
	 */
	record Result(boolean right, List<PasswordFault> faults, @Nullable AccountPrincipal changed) {

	}

}
