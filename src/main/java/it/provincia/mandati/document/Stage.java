// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.LocalDate;

import it.provincia.mandati.ledger.DocumentFacts;
import it.provincia.mandati.ledger.DocumentState;
import it.provincia.mandati.ledger.Dossier;
import it.provincia.mandati.ledger.OfficeAct;
import it.provincia.mandati.ledger.Position;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a payment, in their order. None can be told of but by a fact.
 */
enum Stage {

	RECEIVED, REGISTERED, LIQUIDATED, MANDATE, PAID;

	/**
	 * How far a document has got in its office. What the office says now decides; while
	 * it says that it has stopped the document, or nothing, the farthest it ever got.
	 */
	static Stage inOffice(@Nullable DocumentFacts document) {
		if (document == null) {
			return RECEIVED;
		}
		if (document.is(DocumentState.REGISTERED)) {
			return REGISTERED;
		}
		if (document.is(DocumentState.LIQUIDATED) || document.since(DocumentState.LIQUIDATED) != null) {
			return LIQUIDATED;
		}
		return (document.since(DocumentState.REGISTERED) != null) ? REGISTERED : RECEIVED;
	}

	/**
	 * The day it was reached, where the facts tell one.
	 */
	@Nullable LocalDate on(Dossier dossier) {
		DocumentFacts document = dossier.document();
		Position position = dossier.position();
		return switch (this) {
			case RECEIVED -> (document != null) ? document.receivedOn() : null;
			case REGISTERED -> since(document, DocumentState.REGISTERED);
			case LIQUIDATED -> since(document, DocumentState.LIQUIDATED);
			case MANDATE -> position.mandateOn();
			case PAID -> position.paidOn();
		};
	}

	/**
	 * Whether the facts tell that it was reached, with a date or without.
	 */
	boolean known(Dossier dossier) {
		DocumentFacts document = dossier.document();
		boolean said = switch (this) {
			case RECEIVED, PAID -> false;
			case REGISTERED -> document != null && document.is(DocumentState.REGISTERED);
			case LIQUIDATED -> document != null && document.is(DocumentState.LIQUIDATED);
			case MANDATE -> dossier.position().liveLine();
		};
		return said || on(dossier) != null;
	}

	/**
	 * The stage in whose place a stop stands: no office stops what is not registered.
	 */
	Stage stopped() {
		return switch (this) {
			case RECEIVED, REGISTERED -> LIQUIDATED;
			case LIQUIDATED -> MANDATE;
			case MANDATE, PAID -> PAID;
		};
	}

	private static @Nullable LocalDate since(@Nullable DocumentFacts document, DocumentState state) {
		if (document == null) {
			return null;
		}
		OfficeAct current = document.current();
		return (current != null && current.state() == state) ? current.since() : document.since(state);
	}

}
