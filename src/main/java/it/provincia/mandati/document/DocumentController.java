// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.ledger.Dossiers;
import it.provincia.mandati.ledger.PositionFilter;
import it.provincia.mandati.ledger.PositionPage;
import it.provincia.mandati.ledger.Positions;
import it.provincia.mandati.platform.FileResponse;
import it.provincia.mandati.platform.NotFoundException;
import it.provincia.mandati.platform.Rome;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A creditor's own documents: the list, and one of them. The filters are taken from the
 * raw parameters, because no parameter whatever may make the page fail.
 */
@Controller
class DocumentController {

	static final String PATH = "/documents";

	private final Positions positions;

	private final Dossiers dossiers;

	private final FilterReader filters;

	private final DocumentPaper paper;

	DocumentController(Positions positions, Dossiers dossiers, FilterReader filters, DocumentPaper paper) {
		this.positions = positions;
		this.dossiers = dossiers;
		this.filters = filters;
		this.paper = paper;
	}

	@GetMapping(PATH)
	String list(@AuthenticationPrincipal AccountPrincipal creditor,
			@RequestParam MultiValueMap<String, String> parameters, Model model) {
		ListQuery query = ListQuery.of(parameters);
		BindingResult errors = new BeanPropertyBindingResult(query.filter(), "filter");
		PositionFilter filter = this.filters.read(query.filter(), errors);
		PositionPage page = this.positions.page(creditor.creditorId(), filter, query.order(), query.page(),
				query.size());
		model.addAttribute("filter", query.filter());
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "filter", errors);
		model.addAttribute("list", new DocumentList(PATH, query, page));
		return "document/documents";
	}

	@GetMapping(PATH + "/{id}")
	String one(@AuthenticationPrincipal AccountPrincipal creditor, @PathVariable String id,
			@RequestParam MultiValueMap<String, String> parameters, Model model) {
		model.addAttribute("page", page(creditor, id, ListQuery.of(parameters).suffix()));
		return "document/document";
	}

	/**
	 * The same, on paper.
	 */
	@GetMapping(PATH + "/{id}.pdf")
	void sheet(@AuthenticationPrincipal AccountPrincipal creditor, @PathVariable String id,
			HttpServletResponse response, Locale locale) throws IOException {
		byte[] pdf = this.paper.sheet(creditor.creditorId(), page(creditor, id, ""), locale);
		FileResponse.begin(response, "documento-" + id + ".pdf", MediaType.APPLICATION_PDF_VALUE).write(pdf);
	}

	private DocumentPage page(AccountPrincipal creditor, String id, String query) {
		return this.dossiers.find(creditor.creditorId(), number(id))
			.map((dossier) -> new DocumentPage(dossier, LocalDate.now(Rome.ZONE), PATH, query))
			.orElseThrow(NotFoundException::new);
	}

	private static long number(String id) {
		if (!id.matches("[0-9]{1,18}")) {
			throw new NotFoundException();
		}
		return Long.parseLong(id);
	}

}
