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
 * @param netAmount as stated, otherwise what the two above leave, where there is one
 * @param current what the office says now
 * @param history all it ever said with a date, the newest first
 */
public record DocumentFacts(@Nullable LocalDate receivedOn, @Nullable String protocol, @Nullable BigDecimal splitVat,
		@Nullable BigDecimal withheld, @Nullable BigDecimal netAmount, @Nullable OfficeAct current,
		List<OfficeAct> history) {

	public DocumentFacts {
		history = List.copyOf(history);
	}

}
