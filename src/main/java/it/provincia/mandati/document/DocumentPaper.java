// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import it.provincia.mandati.creditor.CreditorService;
import it.provincia.mandati.ledger.Freshness;
import it.provincia.mandati.ledger.PositionPage;
import it.provincia.mandati.ledger.Statement;
import it.provincia.mandati.platform.BodySettings;
import it.provincia.mandati.platform.NotFoundException;
import it.provincia.mandati.platform.PdfTemplates;
import it.provincia.mandati.platform.Rome;

import org.springframework.stereotype.Component;

/**
 * A creditor's pages on paper, in the language of the page: whose they are, how fresh
 * what they say is, and when they were printed.
 */
@Component
public class DocumentPaper {

	/** A PDF is made in memory; a list that is longer is no reading for paper. */
	static final int MOST_ROWS = 1000;

	private final PdfTemplates templates;

	private final BodySettings body;

	private final CreditorService creditors;

	private final Freshness freshness;

	DocumentPaper(PdfTemplates templates, BodySettings body, CreditorService creditors, Freshness freshness) {
		this.templates = templates;
		this.body = body;
		this.creditors = creditors;
		this.freshness = freshness;
	}

	byte[] list(long creditorId, ListQuery query, PositionPage page, Locale locale) {
		return print("document/paper-list", creditorId,
				Map.of("list", new DocumentList(Viewpoint.ofCreditor(creditorId), query, page)), locale);
	}

	byte[] sheet(long creditorId, DocumentPage page, Locale locale) {
		return print("document/paper-sheet", creditorId, Map.of("page", page), locale);
	}

	byte[] statement(long creditorId, Statement statement, Locale locale) {
		return print("document/paper-statement", creditorId, Map.of("statement", statement), locale);
	}

	/**
	 * @param content what the template speaks of, beside what all papers of a creditor
	 * say
	 */
	public byte[] print(String template, long creditorId, Map<String, Object> content, Locale locale) {
		Map<String, Object> model = new HashMap<>();
		model.put("body", this.body);
		model.put("creditor", this.creditors.identity(creditorId).orElseThrow(NotFoundException::new));
		model.put("printedAt", ZonedDateTime.now(Rome.ZONE));
		this.freshness.find().ifPresent((freshness) -> model.put("freshness", freshness));
		model.putAll(content);
		return this.templates.render(template, model, locale);
	}

}
