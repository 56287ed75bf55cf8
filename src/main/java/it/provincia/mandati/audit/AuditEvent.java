// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One line of the trail. It bears ids, never a password, and never a name that somebody
 * tried and nobody has.
 *
 * @param accountId who did it, where an account is known
 * @param role what that account was allowed to
 * @param creditorId whose data or account it was about
 * @param target what else it was about
 */
public record AuditEvent(AuditAction action, Outcome outcome, @Nullable UUID accountId, @Nullable String role,
		@Nullable Long creditorId, @Nullable String target, @Nullable String detail) {

	/**
	 * How it ended.
	 */
	public enum Outcome {

		SUCCESS, FAILURE

	}

	public static AuditEvent success(AuditAction action) {
		return new AuditEvent(action, Outcome.SUCCESS, null, null, null, null, null);
	}

	public static AuditEvent failure(AuditAction action) {
		return new AuditEvent(action, Outcome.FAILURE, null, null, null, null, null);
	}

	public AuditEvent by(UUID account, Enum<?> accountRole) {
		return new AuditEvent(this.action, this.outcome, account, accountRole.name(), this.creditorId, this.target,
				this.detail);
	}

	public AuditEvent about(@Nullable Long creditor) {
		return new AuditEvent(this.action, this.outcome, this.accountId, this.role, creditor, this.target, this.detail);
	}

	public AuditEvent on(String what) {
		return new AuditEvent(this.action, this.outcome, this.accountId, this.role, this.creditorId, what, this.detail);
	}

	public AuditEvent because(String why) {
		return new AuditEvent(this.action, this.outcome, this.accountId, this.role, this.creditorId, this.target, why);
	}

}
