// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One movement of money a creditor must see: every column of {@code payments.csv} in its
 * order, {@code null} where the cell is empty, amounts signed and in cents.
 */
public record ExpectedPayment(LocalDate day, BigDecimal amount, String mandate, int line, String receipt, String method,
		String documents, String reason, BigDecimal gross, BigDecimal withheld, BigDecimal splitVat, String ibanEnd,
		String outcome, LocalDate returnedOn) {

	/** The row of {@code payments.csv}, without its end. */
	public String csv() {
		return Stream
			.of(ExpectedCsv.day(this.day), ExpectedCsv.money(this.amount), this.mandate, Integer.toString(this.line),
					ExpectedCsv.text(this.receipt), ExpectedCsv.text(this.method), ExpectedCsv.text(this.documents),
					ExpectedCsv.text(this.reason), ExpectedCsv.money(this.gross), ExpectedCsv.money(this.withheld),
					ExpectedCsv.money(this.splitVat), ExpectedCsv.text(this.ibanEnd), this.outcome,
					ExpectedCsv.day(this.returnedOn))
			.map(ExpectedCsv::quoted)
			.collect(Collectors.joining(";"));
	}

}
