// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.ledger.Highlights;
import it.provincia.mandati.ledger.Overviews;
import it.provincia.mandati.ledger.PaymentFilter;
import it.provincia.mandati.ledger.Payments;
import it.provincia.mandati.platform.Rome;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where a creditor begins: how much is to come, what is stopped and what to do about it,
 * what has happened last.
 */
@Controller
class SummaryController {

	private static final int SHOWN = 5;

	private final Overviews overviews;

	private final Highlights highlights;

	private final Payments payments;

	private final DocumentPages pages;

	SummaryController(Overviews overviews, Highlights highlights, Payments payments, DocumentPages pages) {
		this.overviews = overviews;
		this.highlights = highlights;
		this.payments = payments;
		this.pages = pages;
	}

	@GetMapping("/summary")
	String summary(@AuthenticationPrincipal AccountPrincipal principal, Model model) {
		long creditor = principal.creditorId();
		LocalDate today = LocalDate.now(Rome.ZONE);
		Year year = Year.from(today);
		List<Long> attention = this.highlights.attention(creditor, today, SHOWN + 1);
		List<Long> changed = this.highlights.changed(creditor, today, SHOWN);
		Map<Long, DocumentPage> pages = pages(creditor, Stream.concat(attention.stream(), changed.stream()), today);
		model.addAttribute("page", new SummaryPage(this.overviews.figures(creditor, today), year,
				this.payments.totals(creditor, PaymentFilter.paidIn(year)), this.overviews.months(creditor, today),
				attention.stream().limit(SHOWN).map(pages::get).toList(), attention.size() > SHOWN,
				changed.stream().map(pages::get).toList()));
		return "document/summary";
	}

	private Map<Long, DocumentPage> pages(long creditor, Stream<Long> ids, LocalDate today) {
		return this.pages.find(Viewpoint.ofCreditor(creditor), ids.distinct().toList(), today)
			.stream()
			.collect(Collectors.toMap((page) -> page.position().id(), Function.identity()));
	}

}
