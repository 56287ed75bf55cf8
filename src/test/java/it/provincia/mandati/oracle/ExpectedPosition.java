// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One row a creditor must see: every column of {@code documents.csv} in its order,
 * {@code null} where the cell is empty, amounts signed and in cents.
 *
 * @param mandates the live mandates, distinct and in order: the column {@code mandato}
 * @param key the document's code, or {@code year/number/line} of a mandate line
 * @param officeShown the office on the page: none once a live line exists
 */
public record ExpectedPosition(ExpectedType type, String number, LocalDate date, String subject, BigDecimal amount,
		BigDecimal toPay, LocalDate dueDate, ExpectedStatus status, String office, List<ExpectedMandate> mandates,
		LocalDate mandateDate, BigDecimal paid, LocalDate paymentDate, String method, String reason, String cig,
		String cup, String key, String officeShown) {

	public ExpectedPosition {
		mandates = List.copyOf(mandates);
	}

	/**
	 * The column {@code mandato}: {@code year/number} of each, joined by comma and blank.
	 */
	public String mandate() {
		if (this.mandates.isEmpty()) {
			return null;
		}
		return this.mandates.stream().map(ExpectedMandate::toString).collect(Collectors.joining(", "));
	}

}
