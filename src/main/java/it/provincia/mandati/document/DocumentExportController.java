// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.io.IOException;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.ledger.PositionFilter;
import it.provincia.mandati.ledger.Positions;
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
 * A creditor's list as a file. It is written while it is read, so that its length costs
 * no memory; a broken parameter refuses it, because nobody would see in a file that a
 * filter was left out.
 */
@Controller
class DocumentExportController {

	private final Positions positions;

	private final FilterReader filters;

	private final DocumentCsv csv;

	DocumentExportController(Positions positions, FilterReader filters, DocumentCsv csv) {
		this.positions = positions;
		this.filters = filters;
		this.csv = csv;
	}

	@GetMapping(DocumentController.PATH + ".csv")
	@Nullable String csv(@AuthenticationPrincipal AccountPrincipal creditor,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response)
			throws IOException {
		ListQuery query = ListQuery.of(parameters);
		BindingResult errors = new BeanPropertyBindingResult(query.filter(), "filter");
		PositionFilter filter = this.filters.read(query.filter(), errors);
		ListQuery.refuseUnknownOrder(parameters, errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			model.addAttribute("filter", query.filter());
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "filter", errors);
			model.addAttribute("list", DocumentController.PATH + query.suffix());
			return "document/export-refused";
		}
		this.csv.write(FileResponse.begin(response, "documenti.csv", "text/csv;charset=UTF-8"),
				(row) -> this.positions.forEach(creditor.creditorId(), filter, query.order(), row));
		return null;
	}

}
