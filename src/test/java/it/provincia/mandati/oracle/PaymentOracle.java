// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Says what was paid to each creditor after the four own CSV files have been taken, and
 * how that stands to what his positions say was paid. One payment, and perhaps its
 * return, is all that the row of a mandate tells of a line.
 */
public final class PaymentOracle {

	private static final BigDecimal NOTHING = new BigDecimal("0.00");

	private final LedgerOracle ledger;

	public PaymentOracle(LedgerOracle ledger) {
		this.ledger = ledger;
	}

	/** All that was paid to the creditor, and came back, in no order. */
	public List<ExpectedPayment> paymentsTo(String creditorCode) {
		return this.ledger.linesOf(creditorCode).stream().flatMap(this::payments).toList();
	}

	/** What of the creditor's documents was paid to somebody else. */
	public BigDecimal paidToOthers(String creditorCode) {
		return this.ledger.claimsOf(creditorCode)
			.stream()
			.flatMap((claim) -> this.ledger.linesPaying(claim)
				.stream()
				.filter((line) -> !line.payee().equals(claim.owner()))
				.map((line) -> this.ledger.paidShares().of(line).get(claim.code())))
			.reduce(NOTHING, BigDecimal::add);
	}

	/** What of the creditor's lines was paid for none of the documents they name. */
	public BigDecimal paidBeyondDocuments(String creditorCode) {
		return this.ledger.linesOf(creditorCode)
			.stream()
			.filter((line) -> !line.parts().isEmpty())
			.map((line) -> this.ledger.paidShares()
				.of(line)
				.values()
				.stream()
				.reduce(line.paidOf(line.gross()).toCents(), BigDecimal::subtract))
			.reduce(NOTHING, BigDecimal::add);
	}

	private Stream<ExpectedPayment> payments(PaymentLine line) {
		List<Movement> movements = MandateRowRule.movementsOf(this.ledger.stated(line.key()));
		LocalDate returned = movements.stream()
			.filter((movement) -> movement.is(Movement.Kind.STORNO))
			.map(Movement::day)
			.findFirst()
			.orElse(null);
		return movements.stream().map((movement) -> payment(line, movement, returned));
	}

	private ExpectedPayment payment(PaymentLine line, Movement movement, LocalDate returned) {
		OracleRow row = this.ledger.stated(line.key());
		boolean back = movement.is(Movement.Kind.STORNO);
		Fraction net = line.gross().minus(line.withheld()).times(movement.signedShare());
		BigDecimal gross = line.gross().times(movement.signedShare()).toCents();
		BigDecimal kept = gross.subtract(net.toCents());
		boolean vat = keptAsVat(line);
		String iban = row.code("iban");
		String outcome = (returned != null) ? "Tornato indietro" : "Pagato";
		return new ExpectedPayment(movement.day(), net.toCents(), line.key().mandate().toString(), line.key().line(),
				back ? null : receipt(row), line.method(), documents(line, movement), line.reason(), gross,
				vat ? NOTHING : kept, vat ? kept : NOTHING, (iban != null) ? iban.substring(iban.length() - 4) : null,
				back ? "Rientrato all’ente" : outcome, back ? null : returned);
	}

	private static String receipt(OracleRow row) {
		String receipt = row.text("numero_quietanza");
		return (receipt == null || receipt.replace("0", "").isBlank()) ? null : receipt;
	}

	private boolean keptAsVat(PaymentLine line) {
		return states(line, "iva_split") && !states(line, "ritenuta");
	}

	private boolean states(PaymentLine line, String column) {
		return line.parts()
			.keySet()
			.stream()
			.flatMap((document) -> this.ledger.stated(document).stream())
			.map((row) -> row.amount(column))
			.anyMatch((amount) -> amount != null && amount.signum() != 0);
	}

	/** His own documents with their parts; of the others only that there are some. */
	private String documents(PaymentLine line, Movement movement) {
		Map<String, BigDecimal> shares = shares(line, movement);
		BigDecimal whole = line.gross().minus(line.withheld()).times(movement.signedShare()).toCents();
		List<String> words = new ArrayList<>();
		boolean others = false;
		for (String code : line.parts().keySet()) {
			Claim claim = this.ledger.claim(code);
			if (claim != null && claim.owner().equals(line.payee())) {
				BigDecimal share = shares.get(code);
				words.add(claim.type().label() + " " + claim.number()
						+ (share.equals(whole) ? "" : ": " + String.format(Locale.ITALY, "%,.2f", share)));
			}
			else {
				others = true;
			}
		}
		return String.join(" | ",
				Stream
					.concat(words.stream(),
							others ? Stream.of("un documento di altro creditore") : Stream.<String>empty())
					.toList());
	}

	/** Each part rounded, what that leaves of their sum to the last document by code. */
	private Map<String, BigDecimal> shares(PaymentLine line, Movement movement) {
		Fraction rate = Fraction.ONE.minus(line.withheld().dividedBy(line.gross())).times(movement.signedShare());
		Map<String, BigDecimal> shares = new HashMap<>();
		Fraction sum = Fraction.ZERO;
		for (Map.Entry<String, Fraction> part : line.parts().entrySet()) {
			Claim claim = this.ledger.claim(part.getKey());
			Fraction signed = Objects.nonNull(claim) && claim.isCreditNote() ? part.getValue().negate()
					: part.getValue();
			sum = sum.plus(signed);
			shares.put(part.getKey(), signed.times(rate).toCents());
		}
		if (!shares.isEmpty()) {
			BigDecimal rest = shares.values().stream().reduce(sum.times(rate).toCents(), BigDecimal::subtract);
			shares.merge(line.parts().lastKey(), rest, BigDecimal::add);
		}
		return shares;
	}

}
