// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.Export;
import it.provincia.mandati.ledger.Statement;
import it.provincia.mandati.ledger.Statements;
import it.provincia.mandati.platform.FileResponse;
import it.provincia.mandati.platform.Rome;
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
 * A creditor's statement of account at the end of a day, on paper: today's unless another
 * one is asked for. A day that cannot be read, or is yet to come, refuses it.
 */
@Controller
class StatementController {

	static final String PATH = DocumentController.PATH + "/statement.pdf";

	private final Statements statements;

	private final FilterReader filters;

	private final DocumentPaper paper;

	StatementController(Statements statements, FilterReader filters, DocumentPaper paper) {
		this.statements = statements;
		this.filters = filters;
		this.paper = paper;
	}

	@Export
	@GetMapping(PATH)
	@Nullable String statement(@AuthenticationPrincipal AccountPrincipal creditor,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response,
			Locale locale) throws IOException {
		StatementForm form = new StatementForm(FilterForm.first(parameters, "at"));
		BindingResult errors = new BeanPropertyBindingResult(form, "filter");
		LocalDate at = this.filters.read(form, LocalDate.now(Rome.ZONE), errors);
		if (errors.hasErrors()) {
			return refusal(errors, model, response);
		}
		Optional<Statement> statement = this.statements.find(creditor.creditorId(), at, DocumentPaper.MOST_ROWS);
		if (statement.isEmpty()) {
			errors.reject("document.error.tooManyForPdf", new Object[] { DocumentPaper.MOST_ROWS }, null);
			return refusal(errors, model, response);
		}
		byte[] pdf = this.paper.statement(creditor.creditorId(), statement.get(), locale);
		FileResponse.begin(response, "estratto-conto-" + at + ".pdf", MediaType.APPLICATION_PDF_VALUE).write(pdf);
		return null;
	}

	private static String refusal(BindingResult errors, Model model, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		model.addAttribute("filter", errors.getTarget());
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "filter", errors);
		model.addAttribute("list", DocumentController.PATH);
		return "document/export-refused";
	}

}
