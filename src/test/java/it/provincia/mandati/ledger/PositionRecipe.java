// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How a position is to be: what a test does not say is ordinary.
 */
public final class PositionRecipe {

	private final LedgerMother mother;

	private final long creditorId;

	private String type = "INVOICE";

	private String status = "IN_PROGRESS";

	private String number = "FT 1";

	private String date = "2026-03-27";

	private String amount = "100.00";

	private @Nullable String toPay;

	private String paid = "0.00";

	private @Nullable String subject;

	private @Nullable String dueOn;

	private @Nullable String paidOn;

	private @Nullable String cig;

	private @Nullable String cup;

	private @Nullable Long officeId;

	private List<String> mandates = List.of();

	private String reason = "Saldo";

	PositionRecipe(LedgerMother mother, long creditorId) {
		this.mother = mother;
		this.creditorId = creditorId;
	}

	public PositionRecipe type(DocumentType type) {
		this.type = type.name();
		return this;
	}

	public PositionRecipe status(DocumentStatus status) {
		this.status = status.name();
		return this;
	}

	public PositionRecipe number(String number) {
		this.number = number;
		return this;
	}

	public PositionRecipe date(String date) {
		this.date = date;
		return this;
	}

	public PositionRecipe amount(String amount) {
		this.amount = amount;
		return this;
	}

	public PositionRecipe toPay(String toPay) {
		this.toPay = toPay;
		return this;
	}

	public PositionRecipe subject(@Nullable String subject) {
		this.subject = subject;
		return this;
	}

	public PositionRecipe dueOn(@Nullable String dueOn) {
		this.dueOn = dueOn;
		return this;
	}

	public PositionRecipe paid(String amount, @Nullable String on) {
		this.paid = amount;
		this.paidOn = on;
		return this;
	}

	public PositionRecipe codes(String cig, String cup) {
		this.cig = cig;
		this.cup = cup;
		return this;
	}

	public PositionRecipe office(long officeId) {
		this.officeId = officeId;
		return this;
	}

	public PositionRecipe mandates(String... mandates) {
		this.mandates = List.of(mandates);
		return this;
	}

	public PositionRecipe reason(String reason) {
		this.reason = reason;
		return this;
	}

	/**
	 * Saves it as a document's position.
	 */
	public long save() {
		Long office = (this.officeId != null) ? this.officeId : (Long) this.mother.office("Ufficio", null, null);
		long document = this.mother.insert("""
				insert into document (code, stated_tax_code, creditor_id, type, number, date, amount, office_id)
				values (?, '00000000000', ?, ?, ?, ?::date, ?::numeric, ?)""", this.mother.code(), this.creditorId,
				this.type, this.number, this.date, this.amount, office);
		return save(document, null, office);
	}

	/**
	 * Saves it as the position of a mandate line without document.
	 */
	public long saveOfLine(long lineId) {
		return save(null, lineId, null);
	}

	private long save(@Nullable Long document, @Nullable Long line, @Nullable Long office) {
		boolean live = !this.mandates.isEmpty();
		return this.mother.insert(
				"""
						insert into position (creditor_id, document_id, line_id, type, number, date, subject, amount, to_pay, due_on,
						                      status, office_id, live_line, mandates, mandate_on, method, reason, paid_amount, paid_on,
						                      cig, cup, search, mandate_terms)
						select ?, ?, ?, ?, ?, ?::date, subject, ?::numeric, ?::numeric, ?::date, ?, ?, live, ?,
						       case when live then date '2026-04-24' end, case when live then 'Bonifico' end,
						       case when live then reason end, ?::numeric, ?::date, cig, cup,
						       fold(concat_ws(E'\\n', number, subject, cig, cup)), string_to_array(?, ',')
						from (select ?::text as number, ?::text as subject, ?::text as cig, ?::text as cup, ?::text as reason,
						             ?::boolean as live) given""",
				this.creditorId, document, line, this.type, this.number, this.date, this.amount,
				(this.toPay != null) ? this.toPay : this.amount, this.dueOn, this.status, office,
				live ? String.join(", ", this.mandates) : null, this.paid, this.paidOn, terms(), this.number,
				this.subject, this.cig, this.cup, this.reason, live);
	}

	private String terms() {
		return String.join(",",
				this.mandates.stream().flatMap((mandate) -> Stream.of(mandate, mandate.split("/")[1])).toList());
	}

}
