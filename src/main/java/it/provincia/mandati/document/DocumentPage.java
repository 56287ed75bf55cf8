// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.LocalDate;
import java.util.List;

import it.provincia.mandati.ledger.DocumentFacts;
import it.provincia.mandati.ledger.Dossier;
import it.provincia.mandati.ledger.OfficeContact;
import it.provincia.mandati.ledger.PayingLine;
import it.provincia.mandati.ledger.Position;
import org.jspecify.annotations.Nullable;

/**
 * One position as its page shows it, and as paper can.
 *
 * @param today in the calendar of Rome
 * @param list the path of the list that it belongs to; the positions stand under it
 * @param query what follows the list's path, and the position's, so that the way back
 * leads to the same list
 */
public record DocumentPage(Dossier dossier, LocalDate today, String list, String query) {

	public Position position() {
		return this.dossier.position();
	}

	public @Nullable DocumentFacts document() {
		return this.dossier.document();
	}

	/**
	 * The mandate lines that pay it, or were to.
	 */
	public List<PayingLine> lines() {
		return this.dossier.lines();
	}

	/**
	 * Where it stands and why, what comes next, what to do.
	 */
	public Answer answer() {
		return Answer.to(this.dossier, this.today);
	}

	/**
	 * Who has the file and can be reached; otherwise the front office is the one to ask.
	 */
	public @Nullable OfficeContact contact() {
		OfficeContact office = position().inCharge();
		return (office != null && office.reachable()) ? office : null;
	}

	/**
	 * Whether the front office's contacts are worth showing: where something is to be
	 * asked and no office is there to answer.
	 */
	public boolean asksFrontOffice() {
		return contact() == null && (answer().action() || !position().liveLine());
	}

	/**
	 * How far it has got.
	 */
	public List<Step> steps() {
		return new Progress(this.dossier, answer()).steps();
	}

	/**
	 * All that happened to it, the newest first.
	 */
	public List<HistoryEntry> history() {
		return History.of(this.dossier);
	}

	/**
	 * From gross to net; none where they are the same.
	 */
	public @Nullable Ladder ladder() {
		return Ladder.of(this.dossier);
	}

	/**
	 * When it is due; none where the data bring no date.
	 */
	public @Nullable DueDate due() {
		return DueDate.of(this.dossier, this.today);
	}

	/**
	 * The list it was reached from.
	 */
	public String back() {
		return this.list + this.query;
	}

	/**
	 * Its own page, in the same list.
	 */
	public String path() {
		return other(position().id());
	}

	/**
	 * The page of another position of the same creditor.
	 */
	public String other(long id) {
		return this.list + "/" + id + this.query;
	}

	/**
	 * The list of all that a mandate pays.
	 */
	public String paidBy(String mandate) {
		return this.list + "?q=" + mandate;
	}

}
