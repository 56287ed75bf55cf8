// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.provincia.mandati.creditor.CreditorIdentity;
import it.provincia.mandati.document.DocumentPage;
import it.provincia.mandati.document.DocumentPaper;
import it.provincia.mandati.ledger.OfficeContact;
import it.provincia.mandati.platform.PhrasePrinter;
import it.provincia.mandati.platform.PublicAddress;
import it.provincia.mandati.platform.QrCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

import org.springframework.stereotype.Component;

/**
 * The answer about one document on one sheet, for the person at the desk: where it
 * stands, what to do, whom to ask, and how to look oneself. What offices wrote may be of
 * any length; beyond what the sheet holds it is cut, and the sheet says so.
 */
@Component
class AnswerCard {

	/** How many characters of ordinary breadth the answer may have. */
	private static final int ROOM = 1600;

	/** With so many no sheet is full, were they all capitals. */
	private static final int LEAST_ROOM = 200;

	private static final int NAME = 120;

	private static final int NUMBER = 60;

	private final DocumentPaper paper;

	private final PhrasePrinter phrases;

	private final PublicAddress address;

	AnswerCard(DocumentPaper paper, PhrasePrinter phrases, PublicAddress address) {
		this.paper = paper;
		this.phrases = phrases;
		this.address = address;
	}

	byte[] print(CreditorIdentity creditor, DocumentPage page, Locale locale) throws IOException {
		List<String> answer = page.answer().sentences().stream().map((one) -> this.phrases.print(one, locale)).toList();
		int room = ROOM;
		byte[] pdf = print(creditor, page, cut(answer, room), locale);
		while (room > LEAST_ROOM && !isOnePage(pdf)) {
			room /= 2;
			pdf = print(creditor, page, cut(answer, room), locale);
		}
		return pdf;
	}

	private byte[] print(CreditorIdentity creditor, DocumentPage page, Excerpt answer, Locale locale) {
		Map<String, Object> content = new HashMap<>();
		content.put("creditor", new CreditorIdentity(creditor.id(), cut(creditor.name(), NAME), creditor.taxCode(),
				creditor.vatNumber()));
		content.put("page", page);
		content.put("number", cut(page.position().number(), NUMBER));
		content.put("told", answer);
		content.put("address", this.address.url());
		content.put("qr", QrCode.dataUri(this.address.url()));
		OfficeContact office = page.contact();
		if (office != null) {
			content.put("office", cut(office.name(), NAME));
		}
		return this.paper.print("frontoffice/answer-card", creditor.id(), content, locale);
	}

	private static boolean isOnePage(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return document.getNumberOfPages() == 1;
		}
	}

	/** No sentence takes more than half of the room from the others. */
	private static Excerpt cut(List<String> sentences, int room) {
		List<String> kept = new ArrayList<>();
		int left = room;
		for (String sentence : sentences) {
			if (left > 0) {
				kept.add(cut(sentence, Math.min(room / 2, left)));
				left -= sentence.length();
			}
		}
		return new Excerpt(kept, !kept.equals(sentences));
	}

	/** After a whole word, where there is one. */
	private static String cut(String text, int most) {
		if (text.length() <= most) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
		int blank = text.lastIndexOf(' ', end);
		return text.substring(0, (blank > most / 2) ? blank : end) + "…";
	}

	/**
	 * As much of an answer as there is room for.
	 */
	record Excerpt(List<String> sentences, boolean shortened) {

	}

}
