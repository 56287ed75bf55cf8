// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import org.jspecify.annotations.Nullable;

/**
 * How a mandate line is to be: what a test does not say is ordinary.
 */
public final class LineRecipe {

	private final LedgerMother mother;

	private final @Nullable Long creditorId;

	private final int year;

	private final long number;

	private String amount = "100.00";

	private @Nullable String withheld;

	private @Nullable String transmittedOn;

	private @Nullable String paidOn;

	private @Nullable String paidAmount;

	private @Nullable String state;

	private @Nullable String stateOn;

	private @Nullable String stateReason;

	LineRecipe(LedgerMother mother, @Nullable Long creditorId, int year, long number) {
		this.mother = mother;
		this.creditorId = creditorId;
		this.year = year;
		this.number = number;
	}

	public LineRecipe amount(String amount, @Nullable String withheld) {
		this.amount = amount;
		this.withheld = withheld;
		return this;
	}

	public LineRecipe transmitted(String on) {
		this.transmittedOn = on;
		return this;
	}

	public LineRecipe paid(String on, @Nullable String paidAmount) {
		this.paidOn = on;
		this.paidAmount = paidAmount;
		return this;
	}

	public LineRecipe state(String state, @Nullable String on, @Nullable String reason) {
		this.state = state;
		this.stateOn = on;
		this.stateReason = reason;
		return this;
	}

	public long save() {
		long mandate = this.mother.insert("""
				insert into mandate (year, number) values (?, ?)
				on conflict (year, number) do update set number = excluded.number""", this.year, this.number);
		return this.mother.insert(
				"""
						insert into mandate_line (mandate_id, line_no, stated_tax_code, creditor_id, issued_on, amount, withheld, method,
						                          iban, reason, transmitted_on, paid_on, paid_amount, state, state_on, state_reason)
						select ?, 1 + count(*), '00000000000', ?, date '2026-04-24', ?::numeric, ?::numeric, 'Bonifico',
						       'IT60X0542811101000000123456', 'Saldo fattura', ?::date, ?::date, ?::numeric, ?, ?::date, ?
						from mandate_line where mandate_id = ?""",
				mandate, this.creditorId, this.amount, this.withheld, this.transmittedOn, this.paidOn, this.paidAmount,
				this.state, this.stateOn, this.stateReason, mandate);
	}

}
