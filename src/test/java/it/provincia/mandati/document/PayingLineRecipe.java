// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import it.provincia.mandati.ledger.LineStanding;
import it.provincia.mandati.ledger.Movement;
import it.provincia.mandati.ledger.MovementKind;
import it.provincia.mandati.ledger.PayingLine;
import org.jspecify.annotations.Nullable;

/**
 * A mandate line as a position sees it: what a test does not say is ordinary.
 */
final class PayingLineRecipe {

	private final String mandate;

	private final LineStanding standing;

	private @Nullable LocalDate transmittedOn;

	private PayingLine.Share share = new PayingLine.Share(new BigDecimal("1000.00"), new BigDecimal("1000.00"),
			new BigDecimal("0.00"), null);

	private PayingLine.Payee payee = new PayingLine.Payee(false, "Bonifico SEPA", "3456");

	private PayingLine.@Nullable Note note;

	private final List<Movement> movements = new ArrayList<>();

	private PayingLineRecipe(String mandate, LineStanding standing) {
		this.mandate = mandate;
		this.standing = standing;
	}

	/**
	 * A line of 1.000 euro by credit transfer, issued on 24 April 2026.
	 */
	static PayingLineRecipe line(String mandate, LineStanding standing) {
		return new PayingLineRecipe(mandate, standing);
	}

	PayingLineRecipe transmitted(String on) {
		this.transmittedOn = DossierRecipe.day(on);
		return this;
	}

	PayingLineRecipe share(String part, String due, String paid) {
		this.share = new PayingLine.Share(new BigDecimal(part), new BigDecimal(due), new BigDecimal(paid), null);
		return this;
	}

	PayingLineRecipe by(String method) {
		this.payee = new PayingLine.Payee(false, method, null);
		return this;
	}

	PayingLineRecipe toSomebodyElse() {
		this.payee = new PayingLine.Payee(true, "Bonifico SEPA", null);
		return this;
	}

	PayingLineRecipe note(@Nullable String since, @Nullable String reason) {
		this.note = new PayingLine.Note(DossierRecipe.day(since), reason);
		return this;
	}

	PayingLineRecipe moved(MovementKind kind, @Nullable String on, String amount) {
		this.movements.add(new Movement(kind, DossierRecipe.day(on), new BigDecimal(amount), null, null));
		return this;
	}

	boolean live() {
		return !this.standing.dead();
	}

	String mandate() {
		return this.mandate;
	}

	LocalDate issuedOn() {
		return LocalDate.of(2026, 4, 24);
	}

	PayingLine line() {
		return new PayingLine(this.mandate, issuedOn(), this.transmittedOn, "Saldo", this.standing, this.share,
				this.payee, this.note, this.movements, List.of(), false);
	}

}
