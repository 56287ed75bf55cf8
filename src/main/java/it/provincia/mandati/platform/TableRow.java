// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A row in the making of a table that leaves the portal as a file, cell by cell. What is
 * null is an empty cell.
 */
public interface TableRow {

	TableRow text(@Nullable String text);

	/** In euro. */
	TableRow amount(@Nullable BigDecimal amount);

	/** A whole number. */
	TableRow number(@Nullable Integer number);

	TableRow date(@Nullable LocalDate date);

	/** Writes the row. */
	void end();

}
