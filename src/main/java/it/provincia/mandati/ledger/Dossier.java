// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that a creditor may see of one position.
 *
 * @param document absent where the position is a mandate line without document
 * @param lines the mandate lines that pay it or were to, in the order of their mandates
 */
public record Dossier(Position position, @Nullable DocumentFacts document, List<PayingLine> lines) {

	public Dossier {
		lines = List.copyOf(lines);
	}

	/**
	 * As others than its creditor may see it.
	 */
	public Dossier forOthers() {
		return this.position.confidential() ? new Dossier(this.position.forOthers(), this.document,
				this.lines.stream().map(PayingLine::withoutReason).toList()) : this;
	}

}
