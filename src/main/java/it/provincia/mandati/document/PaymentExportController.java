// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.io.IOException;
import java.time.Year;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.Export;
import it.provincia.mandati.ledger.PaymentFilter;
import it.provincia.mandati.ledger.Payments;
import it.provincia.mandati.platform.FileResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A creditor's payments as a file: the rows of the page, all of them, written while they
 * are read. A broken parameter refuses it, because nobody would see in a file that a
 * filter was left out.
 */
@Controller
class PaymentExportController {

	private final Payments payments;

	private final FilterReader filters;

	private final PaymentCsv csv;

	PaymentExportController(Payments payments, FilterReader filters, PaymentCsv csv) {
		this.payments = payments;
		this.filters = filters;
		this.csv = csv;
	}

	@Export
	@GetMapping(PaymentController.PATH + ".csv")
	@Nullable String payments(@AuthenticationPrincipal AccountPrincipal creditor,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response)
			throws IOException {
		PaymentForm form = PaymentForm.of(parameters);
		BindingResult errors = new BeanPropertyBindingResult(form, "filter");
		PaymentFilter filter = this.filters.read(form, errors);
		if (errors.hasErrors()) {
			return refusal(errors, PaymentController.PATH + form.suffix(), model, response);
		}
		write(creditor, filter, "pagamenti.csv", response);
		return null;
	}

	@Export
	@GetMapping(PaymentController.WITHHOLDINGS + ".csv")
	@Nullable String withholdings(@AuthenticationPrincipal AccountPrincipal creditor,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response)
			throws IOException {
		WithholdingForm form = WithholdingForm.of(parameters);
		BindingResult errors = new BeanPropertyBindingResult(form, "filter");
		Year year = this.filters.read(form, errors)
			.orElseGet(() -> PaymentController.newest(this.payments.years(creditor.creditorId())));
		if (errors.hasErrors()) {
			return refusal(errors, PaymentController.WITHHOLDINGS, model, response);
		}
		write(creditor, PaymentFilter.withheldIn(year), "ritenute-" + year + ".csv", response);
		return null;
	}

	private void write(AccountPrincipal creditor, PaymentFilter filter, String name, HttpServletResponse response)
			throws IOException {
		this.csv.write(FileResponse.begin(response, name, "text/csv;charset=UTF-8"),
				(row) -> this.payments.forEach(creditor.creditorId(), filter, row));
	}

	private static String refusal(BindingResult errors, String list, Model model, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		model.addAttribute("filter", errors.getTarget());
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "filter", errors);
		model.addAttribute("list", list);
		return "document/payments-refused";
	}

}
