// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.List;
import java.util.Optional;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Decides whose facts are that no code tells. A decision holds for all that state the
 * same VAT number, IBAN and name, those to come too, until somebody takes it back.
 */
@Service
class PayeeDecisions {

	private final Settling settling;

	private final Merge merge;

	PayeeDecisions(Settling settling, Merge merge) {
		this.settling = settling;
		this.merge = merge;
	}

	/**
	 * @param key of the question
	 */
	SettlingOutcome give(String key, long creditorId, AccountPrincipal clerk) {
		return this.settling
			.carryOut((jdbc) -> write(jdbc, key, creditorId, clerk).map((event) -> event.because("GIVEN")));
	}

	/**
	 * Gives them to nobody: the question is not asked again.
	 */
	SettlingOutcome leave(String key, AccountPrincipal clerk) {
		return this.settling.carryOut((jdbc) -> write(jdbc, key, null, clerk).map((event) -> event.because("LEFT")));
	}

	/**
	 * Gives them to a subject of whom no file has spoken yet.
	 */
	SettlingOutcome giveToNewcomer(String key, Newcomer newcomer, AccountPrincipal clerk) {
		return this.settling.carryOut((jdbc) -> this.merge.introduce(jdbc, newcomer)
			.flatMap((creditorId) -> write(jdbc, key, creditorId, clerk))
			.map((event) -> event.because("CREATED")));
	}

	/**
	 * Takes back the decision that was read.
	 */
	SettlingOutcome reopen(String key, long decisionId, AccountPrincipal clerk) {
		return this.settling.carryOut((jdbc) -> remove(jdbc, key, decisionId, clerk));
	}

	private static Optional<AuditEvent> write(JdbcTemplate jdbc, String key, @Nullable Long creditorId,
			AccountPrincipal clerk) {
		int written = jdbc.update("""
				insert into payee_decision (vat_number, iban, name, line, creditor_id, decided_by)
				select vat_number, iban, name, line, ?, ? from unresolved_payee
				where question = ? and (?::bigint is null or exists (select from creditor where id = ?)) limit 1
				on conflict do nothing""", creditorId, clerk.accountId(), key, creditorId, creditorId);
		touch(jdbc, key, null);
		return (written == 1) ? Optional.of(event(clerk, key).about(creditorId)) : Optional.empty();
	}

	private static Optional<AuditEvent> remove(JdbcTemplate jdbc, String key, long decisionId, AccountPrincipal clerk) {
		List<Optional<Long>> given = jdbc.query("""
				delete from payee_decision where id = ? and payee_key(vat_number, iban, name, line) = ?
				returning creditor_id""", (row, index) -> Optional.ofNullable(row.getObject(1, Long.class)), decisionId,
				key);
		return given.stream().findFirst().map((creditorId) -> {
			touch(jdbc, key, creditorId.orElse(null));
			return event(clerk, key).about(creditorId.orElse(null)).because("REOPENED");
		});
	}

	/**
	 * Names the facts of the question that the creditor has at this moment.
	 */
	private static void touch(JdbcTemplate jdbc, String key, @Nullable Long creditorId) {
		String facts = "select id from payee_claim where question = ? and kind = ? and creditor_id "
				+ ((creditorId != null) ? "= " + creditorId : "is null");
		jdbc.update("insert into touched_line " + facts, key, "L");
		jdbc.update("insert into touched_document " + facts, key, "D");
	}

	private static AuditEvent event(AccountPrincipal clerk, String key) {
		return AuditEvent.success(AuditAction.PAYEE_SETTLED).by(clerk.accountId(), clerk.role()).on(key);
	}

}
