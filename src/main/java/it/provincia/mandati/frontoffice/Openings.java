// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.Optional;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;
import it.provincia.mandati.audit.OpeningReason;
import it.provincia.mandati.creditor.CreditorIdentity;
import it.provincia.mandati.creditor.CreditorService;
import it.provincia.mandati.platform.NotFoundException;
import it.provincia.mandati.platform.Rome;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which creditors somebody of the staff has open, and why. Nothing of a creditor is shown
 * without an opening, and there is none that the trail does not tell of: where its line
 * cannot be written, nothing opens (ASVS 5.0 16.5.3). It belongs to the account and not
 * to a session, and ends by itself, on the database's clock.
 */
@Service
@Transactional(readOnly = true)
class Openings {

	/**
	 * The same reason sent twice, from two windows or by a finger that slipped, is one
	 * opening while it holds.
	 */
	private static final String OPEN = """
			insert into opening (account_id, creditor_id, reason, note, ends_at)
			values (:account, :creditor, :reason, :note, clock_timestamp() + interval '30 minutes')
			on conflict (account_id, creditor_id) do update
			set (reason, note, ends_at) = (excluded.reason, excluded.note, excluded.ends_at)
			where opening.ends_at <= clock_timestamp()
			   or (opening.reason, opening.note) <> (excluded.reason, excluded.note)""";

	private final CreditorService creditors;

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	Openings(CreditorService creditors, AuditTrail trail, JdbcClient jdbc) {
		this.creditors = creditors;
		this.trail = trail;
		this.jdbc = jdbc;
	}

	/**
	 * @return empty while that person does not have it open
	 * @throws NotFoundException where there is no such creditor
	 */
	Optional<Opening> find(AccountPrincipal clerk, long creditorId) {
		CreditorIdentity creditor = creditor(creditorId);
		return this.jdbc.sql("""
				select reason, note, ends_at from opening
				where account_id = :account and creditor_id = :creditor and ends_at > clock_timestamp()""")
			.param("account", clerk.accountId())
			.param("creditor", creditorId)
			.query((row, number) -> new Opening(creditor, clerk.role(), OpeningReason.valueOf(row.getString("reason")),
					row.getString("note"), row.getTimestamp("ends_at").toInstant().atZone(Rome.ZONE)))
			.optional();
	}

	/**
	 * @param note for the body's own eyes: the creditor is shown the reason alone
	 * @throws NotFoundException where there is no such creditor
	 */
	@Transactional
	void open(AccountPrincipal clerk, long creditorId, OpeningReason reason, String note) {
		creditor(creditorId);
		this.jdbc.sql("delete from opening where account_id = :account and ends_at <= clock_timestamp()")
			.param("account", clerk.accountId())
			.update();
		int opened = this.jdbc.sql(OPEN)
			.param("account", clerk.accountId())
			.param("creditor", creditorId)
			.param("reason", reason.name())
			.param("note", note)
			.update();
		if (opened > 0) {
			AuditEvent event = AuditEvent.success(AuditAction.CREDITOR_OPENED)
				.by(clerk.accountId(), clerk.role())
				.about(creditorId)
				.because(reason.name());
			this.trail.record(note.isBlank() ? event : event.on(note));
		}
	}

	CreditorIdentity creditor(long id) {
		return this.creditors.identity(id).orElseThrow(NotFoundException::new);
	}

}
