// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.Optional;

import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the staff may do with a second factor of their own: another telephone in the place
 * of the one they have, and other recovery codes. At no moment is there none.
 */
@Service
class OwnFactor {

	private final EnrolledFactors enrolled;

	private final RecoveryCodes recoveryCodes;

	private final AccountSessions sessions;

	private final AuditTrail trail;

	OwnFactor(EnrolledFactors enrolled, RecoveryCodes recoveryCodes, AccountSessions sessions, AuditTrail trail) {
		this.enrolled = enrolled;
		this.recoveryCodes = recoveryCodes;
		this.sessions = sessions;
		this.trail = trail;
	}

	/** How many recovery codes have not been used. */
	int codesLeft(AccountPrincipal owner) {
		return this.recoveryCodes.left(owner.accountId());
	}

	/**
	 * Other recovery codes; those from before open nothing any more.
	 * @return the codes, which nobody can learn again
	 */
	@Transactional
	List<String> renewCodes(AccountPrincipal owner) {
		this.trail.record(AuditEvent.success(AuditAction.RECOVERY_CODES_RENEWED)
			.by(owner.accountId(), owner.role())
			.on(owner.accountId().toString()));
		return this.recoveryCodes.renew(owner.accountId());
	}

	/**
	 * Another factor, if the code is one of it; whatever the one from before has opened
	 * elsewhere is closed.
	 * @param keptSession the id of the one session that does not end
	 * @return new recovery codes; empty where the code was wrong, and all is as it was
	 */
	@Transactional
	Optional<List<String>> replace(AccountPrincipal owner, FactorSecret secret, String typed, String keptSession) {
		if (!this.enrolled.replace(owner, secret, typed)) {
			return Optional.empty();
		}
		this.sessions.endOthers(owner.accountId(), keptSession);
		return Optional.of(this.recoveryCodes.issue(owner.accountId()));
	}

}
