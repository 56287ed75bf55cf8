// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says what the indicator of the timeliness of payments must be after the four own CSV
 * files have been taken: from the same rows, by the words of the decree (DPCM 22/9/2014
 * art. 9) and nothing of the portal's. An office's state counts as its one act.
 */
public final class TimelinessOracle {

	private static final List<ExpectedType> COMMERCIAL = List.of(ExpectedType.INVOICE, ExpectedType.FEE_NOTE);

	private final LedgerOracle ledger;

	private final List<Part> parts;

	public TimelinessOracle(LedgerOracle ledger) {
		this.ledger = ledger;
		this.parts = ledger.creditors()
			.stream()
			.flatMap((creditor) -> ledger.claimsOf(creditor).stream())
			.filter((claim) -> COMMERCIAL.contains(claim.type()))
			.flatMap((claim) -> ledger.linesPaying(claim).stream().map((line) -> new Part(claim, line)))
			.filter((part) -> part.line().state().holds() && ordered(part.line()))
			.toList();
	}

	/** The figure of the days from the first to the last, both included. */
	public Figure figure(LocalDate first, LocalDate last) {
		Predicate<Part> inTime = (part) -> transmission(part.line()) != null
				&& !transmission(part.line()).isBefore(first) && !transmission(part.line()).isAfter(last);
		List<Part> counted = this.parts.stream()
			.filter(inTime)
			.filter((part) -> part.claim().dueDate() != null)
			.toList();
		BigDecimal amount = sum(counted.stream().map(this::amount));
		BigDecimal weighed = sum(counted.stream().map((part) -> amount(part).multiply(BigDecimal.valueOf(days(part)))));
		return new Figure(counted.size(), amount, weighed,
				this.parts.stream().filter(inTime).filter((part) -> part.claim().dueDate() == null).count());
	}

	/** Whether the treasurer has the order, or has done something about it. */
	private boolean ordered(PaymentLine line) {
		String state = row(line).codeOr("stato", "");
		return transmission(line) != null || row(line).date("data_pagamento") != null || "TRASMESSO".equals(state);
	}

	private LocalDate transmission(PaymentLine line) {
		return row(line).date("data_trasmissione");
	}

	private OracleRow row(PaymentLine line) {
		return this.ledger.stated(line.key());
	}

	/** Late days, without those of a dispute after the due date. */
	private long days(Part part) {
		LocalDate due = part.claim().dueDate();
		LocalDate gone = transmission(part.line());
		OracleRow document = this.ledger.stated(part.claim().code()).orElseThrow();
		boolean disputed = "SOSPESO".equals(document.code("stato"))
				&& List.of("CONTENZIOSO", "CONTESTAZIONE").contains(document.codeOr("tipo_sospensione", ""));
		LocalDate since = document.date("data_stato");
		long stopped = 0;
		if (disputed && since != null) {
			LocalDate from = since.isAfter(due) ? since : due;
			stopped = Math.max(0, ChronoUnit.DAYS.between(from, gone));
		}
		return ChronoUnit.DAYS.between(due, gone) - stopped;
	}

	/** In cents: without the VAT, and without its share of the line's credit notes. */
	private BigDecimal amount(Part part) {
		PaymentLine line = part.line();
		BigDecimal own = withoutVat(part);
		List<Part> others = line.parts()
			.keySet()
			.stream()
			.map(this.ledger::claim)
			.filter(Objects::nonNull)
			.map((claim) -> new Part(claim, line))
			.toList();
		BigDecimal notes = sum(others.stream().filter((other) -> other.claim().isCreditNote()).map(this::withoutVat));
		BigDecimal documents = sum(
				others.stream().filter((other) -> !other.claim().isCreditNote()).map(this::withoutVat));
		BigDecimal share = (notes.signum() == 0) ? BigDecimal.ZERO
				: notes.multiply(own).divide(documents, 2, RoundingMode.HALF_UP);
		return own.subtract(share.min(own));
	}

	/** Of a part of the line in gross amounts, what is not the State's. */
	private BigDecimal withoutVat(Part part) {
		Claim claim = part.claim();
		BigDecimal vat = this.ledger.stated(claim.code()).orElseThrow().amountOr("iva_split", BigDecimal.ZERO).abs();
		BigDecimal gross = claim.amount().abs();
		Fraction piece = part.line().parts().get(claim.code());
		Fraction held = this.ledger.linesPaying(claim)
			.stream()
			.filter((line) -> line.state().holds())
			.map((line) -> line.parts().get(claim.code()))
			.reduce(Fraction.ZERO, Fraction::plus);
		boolean ofGross = part.line().withheld().signum() > 0 || Fraction.of(gross.subtract(vat)).isLessThan(held);
		Fraction taken = ofGross ? Fraction.of(vat).times(piece).dividedBy(Fraction.of(gross)) : Fraction.ZERO;
		return piece.toCents().subtract(taken.toCents());
	}

	private static BigDecimal sum(Stream<BigDecimal> amounts) {
		return amounts.reduce(new BigDecimal("0.00"), BigDecimal::add);
	}

	private record Part(Claim claim, PaymentLine line) {

	}

	/**
	 * What the indicator is made of.
	 */
	public record Figure(long count, BigDecimal amount, BigDecimal weighedDays, long undated) {

		/** Null where nothing was paid. */
		public BigDecimal indicator() {
			return (this.amount.signum() == 0) ? null : this.weighedDays.divide(this.amount, 2, RoundingMode.HALF_UP);
		}

	}

}
