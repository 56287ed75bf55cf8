// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.function.Supplier;

import org.springframework.transaction.support.TransactionOperations;

/**
 * A transaction that is committed only by who still has the claim.
 */
class ClaimedTransaction {

	private final TransactionOperations transaction;

	private final Claims claims;

	ClaimedTransaction(TransactionOperations transaction, Claims claims) {
		this.transaction = transaction;
		this.claims = claims;
	}

	/**
	 * @throws LostClaimException when another instance has taken the file over: nothing
	 * of the work is kept
	 */
	<T> T make(Claim claim, Supplier<T> work) {
		this.claims.confirm(claim);
		return this.transaction.execute((status) -> {
			T made = work.get();
			this.claims.confirm(claim);
			return made;
		});
	}

}
