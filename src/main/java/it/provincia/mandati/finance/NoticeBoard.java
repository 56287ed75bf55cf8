// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.time.LocalDate;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;
import it.provincia.mandati.platform.Rome;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one notice that the offices set above every page. Whoever changes another state of
 * it than they have seen changes nothing.
 */
@Service
@Transactional(readOnly = true)
class NoticeBoard {

	private static final String CURRENT = """
			select version, text, text_en, shown_from, shown_until, coalesce(full_name, username) as changed_by, changed_at
			from notice left join account on account.id = notice.changed_by""";

	private static final String CHANGE = """
			insert into notice (version, text, text_en, shown_from, shown_until, changed_by)
			values (1, :text, :textEn, :from, :until, :by)
			on conflict (only_one) do update
			    set version = notice.version + 1, text = excluded.text, text_en = excluded.text_en,
			        shown_from = excluded.shown_from, shown_until = excluded.shown_until,
			        changed_by = excluded.changed_by, changed_at = excluded.changed_at
			    where notice.version = :seen
			returning version""";

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	NoticeBoard(JdbcClient jdbc, AuditTrail trail) {
		this.jdbc = jdbc;
		this.trail = trail;
	}

	PostedNotice current() {
		return this.jdbc.sql(CURRENT)
			.query((row, index) -> new PostedNotice(row.getLong("version"), row.getString("text"),
					row.getString("text_en"), row.getObject("shown_from", LocalDate.class),
					row.getObject("shown_until", LocalDate.class), row.getString("changed_by"),
					row.getTimestamp("changed_at").toInstant().atZone(Rome.ZONE)))
			.optional()
			.orElse(PostedNotice.NONE);
	}

	/**
	 * Puts the text in the place of the notice that has been seen, and says whether it
	 * stands there now: it does not where somebody else has changed the notice meanwhile,
	 * to say something else.
	 */
	@Transactional
	public boolean change(NoticeText wanted, long seen, AccountPrincipal by) {
		boolean changed = this.jdbc.sql(CHANGE)
			.param("text", wanted.text())
			.param("textEn", wanted.textEn())
			.param("from", wanted.shownFrom())
			.param("until", wanted.shownUntil())
			.param("by", by.accountId())
			.param("seen", seen)
			.query(Long.class)
			.optional()
			.map((version) -> record(wanted, version, by))
			.isPresent();
		return changed || current().says(wanted);
	}

	private AuditEvent record(NoticeText wanted, long version, AccountPrincipal by) {
		AuditEvent event = AuditEvent.success(AuditAction.NOTICE_CHANGED)
			.by(by.accountId(), by.role())
			.on(Long.toString(version));
		AuditEvent told = (wanted.text() != null) ? event.because(wanted.text()) : event;
		this.trail.record(told);
		return told;
	}

}
