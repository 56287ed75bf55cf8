// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.Optional;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Decides whether two are one document: an electronic invoice that has come, or one that
 * an order pays, and a document of the accounting system. It holds until somebody takes
 * it back, whatever comes.
 */
@Service
class MatchDecisions {

	private final Settling settling;

	MatchDecisions(Settling settling) {
		this.settling = settling;
	}

	/**
	 * @param key of the question
	 * @param documentCode of the document that it may be
	 */
	SettlingOutcome decide(String key, String documentCode, boolean same, AccountPrincipal clerk) {
		return this.settling.carryOut((jdbc) -> {
			int written = jdbc.update("""
					insert into same_document (reference, document_code, same, decided_by)
					select reference, document_code, ?, ? from probable_document
					where md5(reference) = ? and document_code = ? limit 1
					on conflict do nothing""", same, clerk.accountId(), key, documentCode);
			return (written == 1) ? Optional.of(told(jdbc, key, documentCode, clerk, same ? "SAME" : "DIFFERENT"))
					: Optional.empty();
		});
	}

	/**
	 * Takes back what was decided about the two.
	 */
	SettlingOutcome reopen(String key, String documentCode, AccountPrincipal clerk) {
		return this.settling.carryOut((jdbc) -> {
			AuditEvent event = told(jdbc, key, documentCode, clerk, "REOPENED");
			int removed = jdbc.update("delete from same_document where md5(reference) = ? and document_code = ?", key,
					documentCode);
			return (removed == 1) ? Optional.of(event) : Optional.empty();
		});
	}

	/**
	 * Names the two and the lines that refer to them.
	 */
	private static AuditEvent told(JdbcTemplate jdbc, String key, String documentCode, AccountPrincipal clerk,
			String detail) {
		String references = "(select reference from same_document where md5(reference) = ?)";
		jdbc.update("insert into touched_document select id from document where code = ? or code in " + references,
				documentCode, key);
		jdbc.update("insert into touched_line select line_id from allocation where document_code in " + references,
				key);
		Long creditorId = jdbc.queryForList("select creditor_id from document where code = ?", Long.class, documentCode)
			.stream()
			.findFirst()
			.orElse(null);
		return AuditEvent.success(AuditAction.MATCH_SETTLED)
			.by(clerk.accountId(), clerk.role())
			.about(creditorId)
			.on(documentCode)
			.because(detail);
	}

}
