// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * A date as the own CSV writes it; none is an empty cell.
 */
final class DateCell {

	private static final DateTimeFormatter ITALIAN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private DateCell() {
	}

	static String of(LocalDate day) {
		return (day != null) ? day.format(ITALIAN) : "";
	}

}
