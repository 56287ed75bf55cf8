// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.time.LocalDate;
import java.util.Set;

import it.provincia.mandati.creditor.CreditorService;
import it.provincia.mandati.document.DocumentPages;
import it.provincia.mandati.document.News;
import it.provincia.mandati.document.Viewpoint;
import it.provincia.mandati.ledger.Highlights;
import it.provincia.mandati.ledger.Overviews;
import it.provincia.mandati.ledger.PositionFilter;
import it.provincia.mandati.ledger.PositionOrder;
import it.provincia.mandati.ledger.Positions;
import it.provincia.mandati.platform.NotFoundException;
import it.provincia.mandati.platform.Rome;

import org.springframework.stereotype.Component;

/**
 * Draws up the card of a creditor whose position is open.
 */
@Component
class CreditorCards {

	private static final int ROWS = 10;

	private static final int NEWS = 5;

	private final CreditorService creditors;

	private final Positions positions;

	private final Overviews overviews;

	private final Highlights highlights;

	private final DocumentPages pages;

	CreditorCards(CreditorService creditors, Positions positions, Overviews overviews, Highlights highlights,
			DocumentPages pages) {
		this.creditors = creditors;
		this.positions = positions;
		this.overviews = overviews;
		this.highlights = highlights;
		this.pages = pages;
	}

	CreditorCard of(Opening opening) {
		long creditor = opening.creditor().id();
		LocalDate today = LocalDate.now(Rome.ZONE);
		return new CreditorCard(this.creditors.entry(creditor).orElseThrow(NotFoundException::new),
				this.overviews.figures(creditor, today),
				this.positions.pageForOthers(creditor,
						new PositionFilter(null, Set.of(), CreditorCard.OPEN, null, null, null, null),
						PositionOrder.NEWEST_FIRST, 1, ROWS),
				News.of(this.pages.find(Viewpoint.ofStaff(creditor, opening.documents()),
						this.highlights.changed(creditor, today, NEWS), today)));
	}

}
