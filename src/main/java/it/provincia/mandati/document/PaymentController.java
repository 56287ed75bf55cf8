// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.Year;
import java.util.List;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.ledger.PaymentFilter;
import it.provincia.mandati.ledger.PaymentPage;
import it.provincia.mandati.ledger.Payments;
import it.provincia.mandati.platform.Rome;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What was paid to a creditor, and what was withheld of it in a year. As with the
 * documents, no parameter whatever may make a page fail.
 */
@Controller
class PaymentController {

	static final String PATH = "/payments";

	static final String WITHHOLDINGS = PATH + "/withholdings";

	private static final int ROWS = 25;

	private static final int ROWS_OF_A_YEAR = 100;

	private final Payments payments;

	private final FilterReader filters;

	PaymentController(Payments payments, FilterReader filters) {
		this.payments = payments;
		this.filters = filters;
	}

	@GetMapping(PATH)
	String list(@AuthenticationPrincipal AccountPrincipal creditor,
			@RequestParam MultiValueMap<String, String> parameters, Model model) {
		PaymentForm form = PaymentForm.of(parameters);
		BindingResult errors = new BeanPropertyBindingResult(form, "filter");
		PaymentFilter filter = this.filters.read(form, errors);
		PaymentPage page = this.payments.page(creditor.creditorId(), filter, page(parameters), ROWS);
		model.addAttribute("filter", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "filter", errors);
		model.addAttribute("list", new PaymentList(PATH, form, page));
		return "document/payments";
	}

	@GetMapping(WITHHOLDINGS)
	String withholdings(@AuthenticationPrincipal AccountPrincipal creditor,
			@RequestParam MultiValueMap<String, String> parameters, Model model) {
		WithholdingForm form = WithholdingForm.of(parameters);
		BindingResult errors = new BeanPropertyBindingResult(form, "filter");
		List<Year> years = this.payments.years(creditor.creditorId());
		Year year = this.filters.read(form, errors).orElseGet(() -> newest(years));
		PaymentPage page = this.payments.page(creditor.creditorId(), PaymentFilter.withheldIn(year), page(parameters),
				ROWS_OF_A_YEAR);
		model.addAttribute("filter", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "filter", errors);
		model.addAttribute("list", new WithholdingList(WITHHOLDINGS, year, years, page));
		return "document/payments-withholdings";
	}

	/**
	 * The year that is shown unless another one is asked for.
	 */
	static Year newest(List<Year> years) {
		return years.stream().findFirst().orElseGet(() -> Year.now(Rome.ZONE));
	}

	private static int page(MultiValueMap<String, String> parameters) {
		return ListQuery.page(FilterForm.first(parameters, "page"));
	}

}
