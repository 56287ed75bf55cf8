// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * One payee's part of a mandate: what was ordered, and what became of it. Lines of the
 * same day and bundle share a mandate.
 */
final class MandateLine {

	private final LocalDate day;

	private final List<Part> parts;

	private final DocumentKind kind;

	private Creditor payee;

	private long gross;

	private long withheld;

	private PaymentMethod method;

	private boolean onNewAccount;

	private String reason;

	private String bundle = "";

	private Outcome outcome = Outcome.issued();

	private MandateLine successor;

	private int number;

	private int progressive = 1;

	private String receipt = "";

	/** A line that pays documents of one creditor. */
	MandateLine(LocalDate day, List<Part> parts, PaymentMethod method) {
		this.day = day;
		this.parts = List.copyOf(parts);
		this.kind = null;
		this.payee = parts.get(0).document().claim().creditor();
		this.gross = parts.stream().mapToLong(Part::signedGross).sum();
		this.withheld = parts.stream().mapToLong(Part::signedHeldBack).sum();
		this.method = method;
	}

	/**
	 * A line without document.
	 * @param kind null where the row does not say it
	 */
	MandateLine(LocalDate day, Creditor payee, DocumentKind kind, long gross, PaymentMethod method, String reason) {
		this.day = day;
		this.parts = List.of();
		this.kind = kind;
		this.payee = payee;
		this.gross = gross;
		this.method = method;
		this.reason = reason;
	}

	MandateLine repeatedOn(LocalDate laterDay) {
		MandateLine again = this.parts.isEmpty()
				? new MandateLine(laterDay, this.payee, this.kind, this.gross, this.method, this.reason)
				: new MandateLine(laterDay, this.parts, this.method);
		return again.to(this.payee).onNewAccount();
	}

	MandateLine to(Creditor other) {
		this.payee = other;
		return this;
	}

	MandateLine by(PaymentMethod other) {
		this.method = other;
		return this;
	}

	MandateLine saying(String text) {
		this.reason = text;
		return this;
	}

	MandateLine in(String name) {
		this.bundle = name;
		return this;
	}

	MandateLine plus(long cents) {
		this.gross += cents;
		return this;
	}

	MandateLine holdingBack(long cents) {
		this.withheld = cents;
		return this;
	}

	MandateLine onNewAccount() {
		this.onNewAccount = true;
		return this;
	}

	MandateLine end(Outcome how) {
		this.outcome = how;
		return this;
	}

	void replacedBy(MandateLine other) {
		this.outcome = Outcome.replaced(WorkingDays.transmission(this.day), other.day);
		this.successor = other;
	}

	void number(int mandateNumber, int lineNumber) {
		this.number = mandateNumber;
		this.progressive = lineNumber;
	}

	void receive(String receiptNumber) {
		this.receipt = receiptNumber;
	}

	LocalDate day() {
		return this.day;
	}

	List<Part> parts() {
		return this.parts;
	}

	Creditor payee() {
		return this.payee;
	}

	long gross() {
		return this.gross;
	}

	long withheld() {
		return this.withheld;
	}

	long net() {
		return this.gross - this.withheld;
	}

	PaymentMethod method() {
		return this.method;
	}

	String bundle() {
		return this.bundle;
	}

	Outcome outcome() {
		return this.outcome;
	}

	int number() {
		return this.number;
	}

	int progressive() {
		return this.progressive;
	}

	String receipt() {
		return this.receipt;
	}

	String kindCode() {
		return (this.kind != null) ? this.kind.code() : "";
	}

	String iban() {
		return this.method.goesToAnAccount() ? this.payee.iban(this.onNewAccount) : "";
	}

	String reason() {
		return (this.reason != null) ? this.reason : PaymentReason.of(this);
	}

	String outcomeReason() {
		return (this.successor != null) ? "Sostituito dal mandato " + this.successor : this.outcome.reason();
	}

	@Override
	public String toString() {
		String mandate = this.day.getYear() + "/" + this.number;
		return (this.progressive > 1) ? mandate + " riga " + this.progressive : mandate;
	}

}
