// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import it.provincia.mandati.ledger.DocumentFacts;
import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.Dossier;
import it.provincia.mandati.ledger.OfficeAct;
import it.provincia.mandati.ledger.Position;
import it.provincia.mandati.ledger.SuspensionKind;
import org.jspecify.annotations.Nullable;

/**
 * The due date that the data bring, and how it stands: it is never computed. While the
 * document is suspended for litigation or dispute its term does not run (DPCM 22/9/2014
 * art. 9), and what is paid is measured on the day of the payment.
 *
 * @param days how many before or after it; 0 where that says nothing
 */
public record DueDate(LocalDate on, Standing standing, long days) {

	/**
	 * Where the data bring none there is none.
	 */
	static @Nullable DueDate of(Dossier dossier, LocalDate today) {
		Position position = dossier.position();
		LocalDate due = position.dueOn();
		if (due == null) {
			return null;
		}
		return switch (position.status()) {
			case REJECTED, CANCELLED -> plain(due);
			case PAID -> paid(due, position.paidOn());
			default -> open(dossier, due, today);
		};
	}

	/**
	 * Whether there is more to say than the date.
	 */
	public boolean counted() {
		return this.standing != Standing.PLAIN;
	}

	boolean late() {
		return this.standing == Standing.LATE;
	}

	private static DueDate open(Dossier dossier, LocalDate due, LocalDate today) {
		if (dossier.position().type() == DocumentType.CREDIT_NOTE) {
			return plain(due);
		}
		if (dossier.position().status() == DocumentStatus.SUSPENDED && stopsTheTerm(dossier.document())) {
			return new DueDate(due, Standing.STOPPED, 0);
		}
		long left = ChronoUnit.DAYS.between(today, due);
		return (left < 0) ? new DueDate(due, Standing.LATE, -left)
				: new DueDate(due, (left == 0) ? Standing.TODAY : Standing.LEFT, left);
	}

	private static DueDate paid(LocalDate due, @Nullable LocalDate paidOn) {
		if (paidOn == null) {
			return plain(due);
		}
		long early = ChronoUnit.DAYS.between(paidOn, due);
		return (early < 0) ? new DueDate(due, Standing.PAID_LATE, -early)
				: new DueDate(due, (early == 0) ? Standing.PAID_ON_TIME : Standing.PAID_EARLY, early);
	}

	private static DueDate plain(LocalDate due) {
		return new DueDate(due, Standing.PLAIN, 0);
	}

	private static boolean stopsTheTerm(@Nullable DocumentFacts document) {
		OfficeAct act = (document != null) ? document.current() : null;
		return act != null && (act.suspensionKind() == SuspensionKind.LITIGATION
				|| act.suspensionKind() == SuspensionKind.DISPUTE);
	}

	/**
	 * How it stands; the name is the end of its message's key.
	 */
	public enum Standing {

		LEFT, TODAY, LATE, STOPPED, PAID_EARLY, PAID_ON_TIME, PAID_LATE, PLAIN

	}

}
