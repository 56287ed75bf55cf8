// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;

import it.provincia.mandati.importing.ImportNews;
import it.provincia.mandati.importing.OpenQuestions;
import it.provincia.mandati.importing.ParkedCount;
import it.provincia.mandati.ledger.OverdueBand;
import it.provincia.mandati.ledger.OverdueSum;
import it.provincia.mandati.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What the finance office should see when it comes in.
 *
 * @param troubles what keeps files from coming in
 * @param parked of each kind that waits, how many
 * @param nextRun when the inbox is looked at next; null where it never is
 */
record Desk(List<Phrase> troubles, OpenQuestions questions, List<ParkedCount> parked, List<OverdueSum> overdue,
		List<ImportNews.Run> runs, List<ImportNews.Refusal> refusals, @Nullable ZonedDateTime nextRun) {

	/**
	 * Whether there is anything that somebody should see to.
	 */
	public boolean clear() {
		return this.parked.isEmpty() && this.refusals.isEmpty()
				&& this.questions.payees() + this.questions.matches() == 0;
	}

	/**
	 * How many documents are past due; what is suspended is not.
	 */
	public long lateDocuments() {
		return late().stream().mapToLong(OverdueSum::count).sum();
	}

	public BigDecimal lateAmount() {
		return late().stream().map(OverdueSum::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * How many of them by more than ninety days.
	 */
	public long veryLate() {
		return late().stream().filter((sum) -> sum.band() == OverdueBand.OVER_90).mapToLong(OverdueSum::count).sum();
	}

	private List<OverdueSum> late() {
		return this.overdue.stream().filter((sum) -> sum.band() != OverdueBand.SUSPENDED).toList();
	}

}
