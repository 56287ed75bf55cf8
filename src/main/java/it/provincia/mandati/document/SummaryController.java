// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.ledger.PositionFilter;
import it.provincia.mandati.ledger.PositionOrder;
import it.provincia.mandati.ledger.Positions;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where a creditor begins: what is still to come, and the newest documents.
 */
@Controller
class SummaryController {

	private static final int NEWEST = 5;

	private final Positions positions;

	SummaryController(Positions positions) {
		this.positions = positions;
	}

	@GetMapping("/summary")
	String summary(@AuthenticationPrincipal AccountPrincipal creditor, Model model) {
		model.addAttribute("page",
				this.positions.page(creditor.creditorId(), PositionFilter.ALL, PositionOrder.NEWEST_FIRST, 1, NEWEST));
		return "document/summary";
	}

}
