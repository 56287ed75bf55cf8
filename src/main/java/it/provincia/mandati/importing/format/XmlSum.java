// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Amounts that an XML file tells one by one, and the portal keeps as one.
 */
final class XmlSum {

	private XmlSum() {
	}

	/**
	 * The sum in euro, empty without amounts; where one is none, all of them as written,
	 * for the reader to refuse.
	 */
	static String of(Stream<String> amounts) {
		List<String> written = amounts.filter((amount) -> !amount.isEmpty()).toList();
		try {
			BigDecimal sum = BigDecimal.ZERO;
			for (String amount : written) {
				sum = sum.add(Cell.decimal(amount));
			}
			return written.isEmpty() ? "" : sum.toPlainString();
		}
		catch (CellException ex) {
			return String.join(" + ", written);
		}
	}

}
