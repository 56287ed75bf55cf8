// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a document besides its position.
 *
 * @param splitVat the VAT that the body pays to the State itself (split payment)
 * @param instalments when the invoice is to be paid in parts, empty where it is not
 * @param current what the office says now
 * @param history all it ever said with a date, the newest first
 */
public record DocumentFacts(@Nullable LocalDate receivedOn, @Nullable String protocol, @Nullable BigDecimal splitVat,
		@Nullable BigDecimal withheld, List<Instalment> instalments, @Nullable OfficeAct current,
		List<OfficeAct> history) {

	public DocumentFacts {
		instalments = List.copyOf(instalments);
		history = List.copyOf(history);
	}

	/**
	 * The last act of the kind that the office dates.
	 */
	public @Nullable LocalDate since(DocumentState state) {
		return this.history.stream()
			.filter((act) -> act.state() == state)
			.map(OfficeAct::since)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Whether the office says so now, with a date or without.
	 */
	public boolean is(DocumentState state) {
		return this.current != null && this.current.state() == state;
	}

}
