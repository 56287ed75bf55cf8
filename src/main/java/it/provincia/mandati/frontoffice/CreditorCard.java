// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import it.provincia.mandati.creditor.RegistryEntry;
import it.provincia.mandati.document.News;
import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.Figures;
import it.provincia.mandati.ledger.PositionPage;
import it.provincia.mandati.platform.QueryString;

import static it.provincia.mandati.ledger.DocumentStatus.IN_PROGRESS;
import static it.provincia.mandati.ledger.DocumentStatus.MANDATE_ISSUED;
import static it.provincia.mandati.ledger.DocumentStatus.PARTLY_PAID;
import static it.provincia.mandati.ledger.DocumentStatus.RETURNED;
import static it.provincia.mandati.ledger.DocumentStatus.SUSPENDED;

/**
 * What the staff see of a creditor at a glance.
 *
 * @param open what is still to be paid, or was stopped: the newest of it
 * @param news what has happened last
 */
record CreditorCard(RegistryEntry entry, Figures figures, PositionPage open, List<News> news) {

	/** What may still be paid, or was stopped. */
	static final Set<DocumentStatus> OPEN = Collections
		.unmodifiableSet(EnumSet.of(IN_PROGRESS, SUSPENDED, MANDATE_ISSUED, PARTLY_PAID, RETURNED));

	/** What follows the address of the list, for all that is open. */
	public String allOpen() {
		return new QueryString().add("status", OPEN.stream().map(DocumentStatus::name).toList()).toString();
	}

}
