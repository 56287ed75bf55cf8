// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factors that accounts have: at most one each.
 */
@Component
@Transactional(readOnly = true)
class EnrolledFactors {

	private final JdbcClient jdbc;

	private final FactorVault vault;

	private final AuditTrail trail;

	EnrolledFactors(JdbcClient jdbc, FactorVault vault, AuditTrail trail) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.trail = trail;
	}

	boolean has(UUID account) {
		return this.jdbc.sql("select exists (select from second_factor where account_id = ?)")
			.param(account)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Gives the account the factor, which its owner shows to have by a code. Of two at
	 * once the first counts.
	 * @return whether that was done
	 */
	@Transactional
	boolean add(AccountPrincipal owner, FactorSecret secret, String code) {
		OptionalLong step = secret.step(code, Instant.now());
		return step.isPresent() && insert(owner, secret, step.getAsLong());
	}

	/**
	 * Gives the account the factor in the place of the one it has, with which its
	 * recovery codes go.
	 * @return whether that was done
	 */
	@Transactional
	boolean replace(AccountPrincipal owner, FactorSecret secret, String code) {
		OptionalLong step = secret.step(code, Instant.now());
		return step.isPresent() && remove(owner.accountId()) && insert(owner, secret, step.getAsLong());
	}

	private boolean insert(AccountPrincipal owner, FactorSecret secret, long step) {
		boolean added = this.jdbc
			.sql("insert into second_factor (account_id, secret, last_step) values (?, ?, ?) on conflict do nothing")
			.params(owner.accountId(), this.vault.lock(owner.accountId(), secret), step)
			.update() > 0;
		if (added) {
			this.trail.record(AuditEvent.success(AuditAction.SECOND_FACTOR_ENROLLED)
				.by(owner.accountId(), owner.role())
				.on(owner.accountId().toString()));
		}
		return added;
	}

	/**
	 * Whether the code is one of the factor's. It is then no more, nor is any before it
	 * (RFC 6238 5.2): whoever has looked over a shoulder has seen nothing of use.
	 */
	@Transactional
	boolean use(UUID account, String code) {
		OptionalLong step = this.jdbc.sql("select secret from second_factor where account_id = ?")
			.param(account)
			.query((row, index) -> this.vault.open(account, row.getBytes("secret")))
			.optional()
			.map((secret) -> secret.step(code, Instant.now()))
			.orElse(OptionalLong.empty());
		return step.isPresent() && this.jdbc
			.sql("update second_factor set last_step = :step where account_id = :account and last_step < :step")
			.param("step", step.getAsLong())
			.param("account", account)
			.update() > 0;
	}

	/** Nothing where the account has none. */
	@Transactional
	boolean remove(UUID account) {
		boolean removed = this.jdbc.sql("delete from second_factor where account_id = ?").param(account).update() > 0;
		if (removed) {
			AuditEvent event = AuditEvent.success(AuditAction.SECOND_FACTOR_REMOVED).on(account.toString());
			this.trail.record(
					AccountPrincipal.current().map((actor) -> event.by(actor.accountId(), actor.role())).orElse(event));
		}
		return removed;
	}

}
