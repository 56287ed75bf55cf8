// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Who takes which file, by what the file holds, so that of several instances on one inbox
 * each file is taken by one. Nobody waits here: what another one has is left to it.
 */
class Claims {

	private static final RowMapper<Claim> CLAIM = (row, index) -> new Claim(row.getString("sha256"),
			row.getLong("token"), row.getString("name"), row.getString("refusal"));

	private final JdbcTemplate jdbc;

	private final Lease lease;

	Claims(JdbcTemplate jdbc, Lease lease) {
		this.jdbc = jdbc;
		this.lease = lease;
	}

	/**
	 * @return empty where a living instance has it
	 */
	Optional<Claim> take(String sha256) {
		this.lease.extend();
		List<Claim> taken = this.jdbc.query("""
				update import_claim set instance = ?, token = nextval('import_claim_token')
				where sha256 = (select sha256 from import_claim where sha256 = ? and (instance = ? or not %s)
				                for update skip locked)
				returning *""".formatted(Lease.IS_ALIVE), CLAIM, this.lease.instance(), sha256, this.lease.instance());
		return taken.isEmpty() ? takeNew(sha256) : Optional.of(taken.get(0));
	}

	private Optional<Claim> takeNew(String sha256) {
		return this.jdbc
			.query("insert into import_claim (sha256, instance) values (?, ?) on conflict do nothing returning *",
					CLAIM, sha256, this.lease.instance())
			.stream()
			.findFirst();
	}

	/**
	 * To be called last in a transaction: to its end nobody can take the file over.
	 * @throws LostClaimException when somebody has; the transaction must not be committed
	 */
	void confirm(Claim claim) {
		if (this.jdbc
			.queryForList("select from import_claim where sha256 = ? and token = ? for update", claim.sha256(),
					claim.token())
			.isEmpty()) {
			throw new LostClaimException();
		}
	}

	/**
	 * What became of the file is written down; from now on it only has to be moved, after
	 * a crash too.
	 */
	void settle(Claim claim, String name, @Nullable String refusal) {
		this.jdbc.update("update import_claim set name = ?, refusal = ? where sha256 = ? and token = ?", name, refusal,
				claim.sha256(), claim.token());
	}

	void release(Claim claim) {
		this.jdbc.update("delete from import_claim where sha256 = ? and token = ?", claim.sha256(), claim.token());
	}

	/**
	 * The files that wait for nothing but to be moved.
	 */
	List<String> settled() {
		return this.jdbc.queryForList("select name from import_claim where name is not null order by name",
				String.class);
	}

	/**
	 * Lets go what nobody is at any more, except files that wait to be moved. To be
	 * called while this instance is at none.
	 * @param isInInbox whether there is still such a file
	 */
	void tidy(Predicate<String> isInInbox) {
		List<String> gone = settled().stream().filter(isInInbox.negate()).toList();
		this.jdbc.update("""
				delete from import_claim where (name is null or name = any (?)) and (instance = ? or not %s)"""
			.formatted(Lease.IS_ALIVE), gone.toArray(String[]::new), this.lease.instance());
	}

}
