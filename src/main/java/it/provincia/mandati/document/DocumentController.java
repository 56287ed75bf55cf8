// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.io.IOException;
import java.util.Locale;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.platform.FileResponse;
import it.provincia.mandati.platform.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A creditor's own documents: the list, and one of them.
 */
@Controller
class DocumentController {

	static final String PATH = "/documents";

	private final DocumentPages pages;

	private final DocumentPaper paper;

	DocumentController(DocumentPages pages, DocumentPaper paper) {
		this.pages = pages;
		this.paper = paper;
	}

	@GetMapping(PATH)
	String list(@AuthenticationPrincipal AccountPrincipal creditor,
			@RequestParam MultiValueMap<String, String> parameters, Model model) {
		this.pages.addList(model, from(creditor), parameters);
		return "document/documents";
	}

	@GetMapping(PATH + "/{id}")
	String one(@AuthenticationPrincipal AccountPrincipal creditor, @PathVariable String id,
			@RequestParam MultiValueMap<String, String> parameters, Model model) {
		model.addAttribute("page", page(creditor, id, parameters));
		return "document/document";
	}

	/**
	 * The same, on paper.
	 */
	@GetMapping(PATH + "/{id}.pdf")
	void sheet(@AuthenticationPrincipal AccountPrincipal creditor, @PathVariable String id,
			HttpServletResponse response, Locale locale) throws IOException {
		DocumentPage page = page(creditor, id, new LinkedMultiValueMap<>());
		byte[] pdf = this.paper.sheet(creditor.creditorId(), page, locale);
		FileResponse.begin(response, "documento-" + id + ".pdf", MediaType.APPLICATION_PDF_VALUE).write(pdf);
	}

	private DocumentPage page(AccountPrincipal creditor, String id, MultiValueMap<String, String> parameters) {
		return this.pages.find(from(creditor), number(id), parameters).orElseThrow(NotFoundException::new);
	}

	private static Viewpoint from(AccountPrincipal creditor) {
		return Viewpoint.ofCreditor(creditor.creditorId());
	}

	private static long number(String id) {
		if (!id.matches("[0-9]{1,18}")) {
			throw new NotFoundException();
		}
		return Long.parseLong(id);
	}

}
