// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.util.List;

/**
 * How much of a document a mandate line pays, gross and absolute.
 */
record Part(Document document, long gross, long heldBack) {

	static Part whole(Document document) {
		return of(document, document.claim().gross());
	}

	static Part of(Document document, long gross) {
		Amount amount = document.claim().amount();
		return new Part(document, gross, Euro.share(amount.heldBack(), gross, amount.gross()));
	}

	/** The order is for the net alone: nothing is held back from it. */
	static Part net(Document document) {
		return new Part(document, document.claim().amount().net(), 0);
	}

	/** The document in two parts, the first of so many per cent. */
	static List<Part> halves(Document document, int percent) {
		Amount amount = document.claim().amount();
		Part first = of(document, Euro.percent(amount.gross(), percent));
		return List.of(first, new Part(document, amount.gross() - first.gross(), amount.heldBack() - first.heldBack()));
	}

	long signedGross() {
		return this.gross * this.document.claim().kind().sign();
	}

	long signedHeldBack() {
		return this.heldBack * this.document.claim().kind().sign();
	}

}
