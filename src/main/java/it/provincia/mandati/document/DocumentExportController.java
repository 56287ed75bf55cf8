// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.Export;
import it.provincia.mandati.ledger.Position;
import it.provincia.mandati.ledger.PositionFilter;
import it.provincia.mandati.ledger.PositionOrder;
import it.provincia.mandati.ledger.PositionPage;
import it.provincia.mandati.ledger.Positions;
import it.provincia.mandati.platform.FileResponse;
import it.provincia.mandati.platform.Spreadsheet;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A creditor's list as a file: the same rows, in the same order, as its page. What has no
 * end is written while it is read, so that its length costs no memory; a broken parameter
 * refuses the file, because nobody would see in it that a filter was left out.
 */
@Controller
class DocumentExportController {

	private final Positions positions;

	private final FilterReader filters;

	private final DocumentTable table;

	private final DocumentPaper paper;

	DocumentExportController(Positions positions, FilterReader filters, DocumentTable table, DocumentPaper paper) {
		this.positions = positions;
		this.filters = filters;
		this.table = table;
		this.paper = paper;
	}

	@Export
	@GetMapping(DocumentController.PATH + ".csv")
	@Nullable String csv(@AuthenticationPrincipal AccountPrincipal creditor,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response)
			throws IOException {
		Wanted wanted = read(parameters);
		if (wanted.refused()) {
			return refusal(wanted, model, response);
		}
		this.table.csv(FileResponse.begin(response, "documenti.csv", "text/csv;charset=UTF-8"), rows(creditor, wanted));
		return null;
	}

	@Export
	@GetMapping(DocumentController.PATH + ".xlsx")
	@Nullable String xlsx(@AuthenticationPrincipal AccountPrincipal creditor,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response)
			throws IOException {
		Wanted wanted = read(parameters);
		if (wanted.refused()) {
			return refusal(wanted, model, response);
		}
		this.table.xlsx(FileResponse.begin(response, "documenti.xlsx", Spreadsheet.MEDIA_TYPE), rows(creditor, wanted));
		return null;
	}

	@Export
	@GetMapping(DocumentController.PATH + ".pdf")
	@Nullable String pdf(@AuthenticationPrincipal AccountPrincipal creditor,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response,
			Locale locale) throws IOException {
		Wanted wanted = read(parameters);
		if (wanted.refused()) {
			return refusal(wanted, model, response);
		}
		PositionPage page = this.positions.page(creditor.creditorId(), wanted.filter(), wanted.order(), 1,
				DocumentPaper.MOST_ROWS);
		if (page.pages() > 1) {
			wanted.errors().reject("document.error.tooManyForPdf", new Object[] { DocumentPaper.MOST_ROWS }, null);
			return refusal(wanted, model, response);
		}
		byte[] pdf = this.paper.list(creditor.creditorId(), wanted.query(), page, locale);
		FileResponse.begin(response, "documenti.pdf", MediaType.APPLICATION_PDF_VALUE).write(pdf);
		return null;
	}

	private Consumer<Consumer<Position>> rows(AccountPrincipal creditor, Wanted wanted) {
		return (row) -> this.positions.forEach(creditor.creditorId(), wanted.filter(), wanted.order(), row);
	}

	private Wanted read(MultiValueMap<String, String> parameters) {
		ListQuery query = ListQuery.of(parameters);
		BindingResult errors = new BeanPropertyBindingResult(query.filter(), "filter");
		PositionFilter filter = this.filters.read(query.filter(), errors);
		ListQuery.refuseUnknownOrder(parameters, errors);
		return new Wanted(query, filter, errors);
	}

	private static String refusal(Wanted wanted, Model model, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		model.addAttribute("filter", wanted.query().filter());
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "filter", wanted.errors());
		model.addAttribute("list", DocumentController.PATH + wanted.query().suffix());
		return "document/export-refused";
	}

	/**
	 * What is asked for, and what is wrong with it.
	 */
	private record Wanted(ListQuery query, PositionFilter filter, BindingResult errors) {

		boolean refused() {
			return this.errors.hasErrors();
		}

		PositionOrder order() {
			return this.query.order();
		}

	}

}
