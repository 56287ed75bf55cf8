// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.List;

import it.provincia.mandati.ledger.DocumentFacts;
import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.Dossier;
import it.provincia.mandati.ledger.OfficeAct;
import it.provincia.mandati.ledger.PayingLine;
import it.provincia.mandati.ledger.Position;
import org.jspecify.annotations.Nullable;

/**
 * One position as its page shows it.
 *
 * @param back the list it was reached from
 */
record DocumentPage(Dossier dossier, String back) {

	public Position position() {
		return this.dossier.position();
	}

	public @Nullable DocumentFacts document() {
		return this.dossier.document();
	}

	public List<PayingLine> lines() {
		return this.dossier.lines();
	}

	public List<OfficeAct> history() {
		DocumentFacts document = document();
		return (document != null) ? document.history() : List.of();
	}

	/**
	 * How far it has got; empty where there is no document whose way could be told.
	 */
	public List<Step> steps() {
		DocumentFacts document = document();
		return (document != null) ? new Progress(position(), document).steps() : List.of();
	}

	/**
	 * What the office did to stop it, while that is what its status says.
	 */
	public @Nullable OfficeAct stop() {
		DocumentFacts document = document();
		return (document != null && stopped(position().status())) ? document.current() : null;
	}

	/**
	 * The line whose payment failed last, while that is what the status says.
	 */
	public @Nullable PayingLine failure() {
		if (position().status() != DocumentStatus.RETURNED) {
			return null;
		}
		return lines().stream().filter((line) -> line.state().failed()).reduce((one, other) -> other).orElse(null);
	}

	private static boolean stopped(DocumentStatus status) {
		return switch (status) {
			case SUSPENDED, REJECTED, CANCELLED -> true;
			default -> false;
		};
	}

}
