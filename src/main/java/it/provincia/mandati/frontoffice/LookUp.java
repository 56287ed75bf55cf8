// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;
import it.provincia.mandati.creditor.CreditorListing;
import it.provincia.mandati.creditor.CreditorSearch;
import it.provincia.mandati.ledger.References;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds a creditor for somebody of the staff by whatever the person at the desk has in
 * hand: a code first, then a whole reference, then a name. Each look-up leaves a line in
 * the trail, or is not answered; what was typed is nowhere kept.
 */
@Service
class LookUp {

	static final int MOST = 50;

	private final CreditorSearch creditors;

	private final References references;

	private final AuditTrail trail;

	LookUp(CreditorSearch creditors, References references, AuditTrail trail) {
		this.creditors = creditors;
		this.references = references;
		this.trail = trail;
	}

	@Transactional
	Result find(String text, AccountPrincipal clerk) {
		Map<Long, List<Enum<?>>> matches = new LinkedHashMap<>();
		this.creditors.withCode(text, MOST + 1).forEach((id, match) -> add(matches, id, Set.of(match)));
		this.references.bearers(text, MOST + 1).forEach((id, kinds) -> add(matches, id, kinds));
		this.creditors.named(text, MOST + 1).forEach((id, match) -> add(matches, id, Set.of(match)));
		Result result = new Result(this.creditors.listings(matches.keySet().stream().limit(MOST).toList())
			.stream()
			.map((creditor) -> new Found(creditor, matches.get(creditor.id())))
			.toList(), matches.size() > MOST);
		this.trail.record(AuditEvent.success(AuditAction.LOOKED_UP)
			.by(clerk.accountId(), clerk.role())
			.because(result.found().size() + (result.more() ? "+" : "")));
		return result;
	}

	private static void add(Map<Long, List<Enum<?>>> matches, long creditorId, Set<? extends Enum<?>> by) {
		matches.computeIfAbsent(creditorId, (id) -> new ArrayList<>()).addAll(by);
	}

	/**
	 * The best of those found.
	 *
	 * @param more whether there are others, whom a narrower search would show
	 */
	record Result(List<Found> found, boolean more) {

	}

	/**
	 * A creditor, and by what it was found.
	 */
	record Found(CreditorListing creditor, List<Enum<?>> matches) {

		/** The messages that say it. */
		public List<String> by() {
			return this.matches.stream()
				.map((match) -> match.getDeclaringClass().getSimpleName() + "." + match.name())
				.toList();
		}

	}

}
