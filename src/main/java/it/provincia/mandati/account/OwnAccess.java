// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import it.provincia.mandati.account.AccountUse.LastAccess;
import it.provincia.mandati.account.AccountUse.OpenSession;
import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;
import it.provincia.mandati.audit.FailedLogIns;
import it.provincia.mandati.audit.FailedLogIns.Failures;
import it.provincia.mandati.platform.Rome;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows people who uses their account, and lets them end what they do not know (ASVS 5.0
 * 6.3.5, 7.5.2). The password is not asked for once more: it would hinder an owner who
 * turns a stranger out, while a stranger who turned the owner out would gain nothing.
 */
@Service
@Transactional(readOnly = true)
public class OwnAccess {

	private static final Comparator<OpenSession> THIS_ONE_FIRST = Comparator.comparing(OpenSession::current)
		.thenComparing(OpenSession::lastUsed)
		.reversed();

	private final AccountSessions sessions;

	private final FailedLogIns failedLogIns;

	private final AuditTrail trail;

	OwnAccess(AccountSessions sessions, FailedLogIns failedLogIns, AuditTrail trail) {
		this.sessions = sessions;
		this.failedLogIns = failedLogIns;
		this.trail = trail;
	}

	/**
	 * @param session the id of the one that asks
	 */
	public AccountUse find(AccountPrincipal owner, String session) {
		List<KeptSession> open = this.sessions.open(owner.accountId());
		LogInMark mark = open.stream()
			.filter((one) -> one.id().equals(session))
			.map(KeptSession::mark)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return new AccountUse((mark != null) ? last(owner, mark.before()) : null,
				open.stream().map((one) -> one.shownTo(session)).sorted(THIS_ONE_FIRST).toList());
	}

	/**
	 * Ends all of one's sessions but the one of that id.
	 * @return whether there were any
	 */
	@Transactional
	public boolean endOthers(AccountPrincipal owner, String kept) {
		boolean ended = this.sessions.endOthers(owner.accountId(), kept) > 0;
		if (ended) {
			this.trail.record(AuditEvent.success(AuditAction.OTHER_SESSIONS_ENDED)
				.by(owner.accountId(), owner.role())
				.about(owner.creditorId()));
		}
		return ended;
	}

	private LastAccess last(AccountPrincipal owner, @Nullable Instant before) {
		Failures failures = this.failedLogIns.since(owner.accountId(), before);
		return new LastAccess(Rome.time(before), failures.count(), Rome.time(failures.last()));
	}

}
