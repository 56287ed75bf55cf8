// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.document.DocumentPage;
import it.provincia.mandati.document.DocumentPages;
import it.provincia.mandati.document.Viewpoint;
import it.provincia.mandati.platform.FileResponse;
import it.provincia.mandati.platform.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A creditor's documents under the eyes of the staff, who have opened the position: the
 * creditor's own list and pages, to be read only. Who has not is sent to say why they
 * want to.
 */
@Controller
@RequestMapping(CreditorCardController.PATH + "{id:[0-9]{1,18}}/documents")
class CreditorDocumentController {

	private static final String ONE = "/{document:[0-9]{1,18}}";

	private final Openings openings;

	private final DocumentPages pages;

	private final AnswerCard card;

	CreditorDocumentController(Openings openings, DocumentPages pages, AnswerCard card) {
		this.openings = openings;
		this.pages = pages;
		this.card = card;
	}

	@GetMapping
	String list(@PathVariable long id, @AuthenticationPrincipal AccountPrincipal clerk,
			@RequestParam MultiValueMap<String, String> parameters, Model model) {
		Optional<Opening> opening = this.openings.find(clerk, id);
		if (opening.isEmpty()) {
			return closed(id);
		}
		model.addAttribute("opening", opening.get());
		this.pages.addList(model, from(opening.get()), parameters);
		return "frontoffice/documents";
	}

	@GetMapping(ONE)
	String one(@PathVariable long id, @PathVariable long document, @AuthenticationPrincipal AccountPrincipal clerk,
			@RequestParam MultiValueMap<String, String> parameters, Model model) {
		Optional<Opening> opening = this.openings.find(clerk, id);
		if (opening.isEmpty()) {
			return closed(id);
		}
		model.addAttribute("opening", opening.get());
		model.addAttribute("page", page(opening.get(), document, parameters));
		return "frontoffice/document";
	}

	/**
	 * The answer on paper, for the person at the desk to take away.
	 */
	@GetMapping(ONE + "/card.pdf")
	@Nullable String card(@PathVariable long id, @PathVariable long document, @AuthenticationPrincipal AccountPrincipal clerk,
			HttpServletResponse response, Locale locale) throws IOException {
		Optional<Opening> opening = this.openings.find(clerk, id);
		if (opening.isEmpty()) {
			return closed(id);
		}
		DocumentPage page = page(opening.get(), document, new LinkedMultiValueMap<>());
		byte[] pdf = this.card.print(opening.get().creditor(), page, locale);
		FileResponse.begin(response, "risposta-" + document + ".pdf", MediaType.APPLICATION_PDF_VALUE).write(pdf);
		return null;
	}

	private DocumentPage page(Opening opening, long document, MultiValueMap<String, String> parameters) {
		return this.pages.find(from(opening), document, parameters).orElseThrow(NotFoundException::new);
	}

	private static Viewpoint from(Opening opening) {
		return Viewpoint.ofStaff(opening.creditor().id(), opening.documents());
	}

	private static String closed(long id) {
		return "redirect:" + CreditorCardController.PATH + id;
	}

}
