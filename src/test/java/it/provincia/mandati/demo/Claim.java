// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;

/**
 * What a document says of itself, from the day it is written.
 *
 * @param due null where the data bring none
 */
record Claim(Creditor creditor, DocumentKind kind, Office office, LocalDate date, LocalDate received, LocalDate due,
		Amount amount, String subject, Contract contract) {

	long gross() {
		return this.amount.gross();
	}

}
