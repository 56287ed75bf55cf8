// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands in for a lost telephone: codes that are made and kept like initial
 * passwords (ASVS 5.0 6.5.1, 6.5.2), each of which opens once.
 */
@Component
class RecoveryCodes {

	private static final int COUNT = 10;

	private final JdbcClient jdbc;

	private final PasswordHashes hashes;

	RecoveryCodes(JdbcClient jdbc, PasswordHashes hashes) {
		this.jdbc = jdbc;
		this.hashes = hashes;
	}

	/**
	 * New ones, for a factor that has none yet.
	 * @return the codes, which nobody can learn again
	 */
	@Transactional
	List<String> issue(UUID account) {
		List<InitialPassword> codes = Stream.generate(InitialPassword::random).limit(COUNT).toList();
		codes.forEach((code) -> this.jdbc.sql("insert into recovery_code (account_id, hash) values (?, ?)")
			.params(account, this.hashes.ofInitial(code))
			.update());
		return codes.stream().map(InitialPassword::inGroups).toList();
	}

	/** New ones, in the place of those there are. */
	@Transactional
	List<String> renew(UUID account) {
		this.jdbc.sql("delete from recovery_code where account_id = ?").param(account).update();
		return issue(account);
	}

	/** How many have not been used. */
	int left(UUID account) {
		return hashes(account).size();
	}

	/** Whether the text is one of the account's codes, which from here on it is not. */
	@Transactional
	boolean use(UUID account, String text) {
		return InitialPassword.read(text).isPresent() && hashes(account).stream()
			.filter((hash) -> this.hashes.isOfInitial(text, hash))
			.anyMatch((hash) -> spend(account, hash));
	}

	private List<String> hashes(UUID account) {
		return this.jdbc.sql("select hash from recovery_code where account_id = ?")
			.param(account)
			.query(String.class)
			.list();
	}

	private boolean spend(UUID account, String hash) {
		return this.jdbc.sql("delete from recovery_code where account_id = ? and hash = ?")
			.params(account, hash)
			.update() > 0;
	}

}
