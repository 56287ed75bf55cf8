// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.math.BigDecimal;
import java.time.LocalDate;

import it.provincia.mandati.ledger.IbanMask;
import org.jspecify.annotations.Nullable;

/**
 * Whose some facts are that state the same and tell nobody: one decision settles them.
 *
 * @param key what it is known by in an address
 * @param called one of the facts, as people call it
 * @param facts how many they are
 * @param amount of all of them, gross
 * @param since when the oldest of them is of; null where none is left
 * @param until when the newest is of
 */
record PayeeQuestion(String key, @Nullable String name, @Nullable String vatNumber, @Nullable String iban,
		String called, long facts, BigDecimal amount, @Nullable LocalDate since, @Nullable LocalDate until) {

	/** Staff tell an account by its end. */
	public @Nullable String account() {
		return (this.iban != null) ? IbanMask.mask(this.iban) : null;
	}

}
