// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.provincia.mandati.creditor.CreditorIdentity;
import it.provincia.mandati.document.Answer;
import it.provincia.mandati.document.DocumentPage;
import it.provincia.mandati.document.DocumentPaper;
import it.provincia.mandati.platform.Phrase;
import it.provincia.mandati.platform.PhrasePrinter;
import it.provincia.mandati.platform.PublicAddress;
import it.provincia.mandati.platform.QrCode;

import org.springframework.stereotype.Component;

/**
 * The answer about one document on one sheet, for the person at the desk: where it
 * stands, what to do, whom to ask, and how to look oneself. What offices wrote may be of
 * any length; beyond what the sheet holds it is cut, and the sheet says so.
 */
@Component
class AnswerCard {

	/** How many characters all sentences may have together, and each of them. */
	private static final int ANSWER = 1600;

	private static final int SENTENCE = 600;

	private static final int NAME = 160;

	private static final int NUMBER = 60;

	private final DocumentPaper paper;

	private final PhrasePrinter phrases;

	private final PublicAddress address;

	AnswerCard(DocumentPaper paper, PhrasePrinter phrases, PublicAddress address) {
		this.paper = paper;
		this.phrases = phrases;
		this.address = address;
	}

	byte[] print(CreditorIdentity creditor, DocumentPage page, Locale locale) {
		Answer answer = page.answer();
		List<String> whole = answer.sentences().stream().map((sentence) -> say(sentence, locale)).toList();
		List<String> told = cut(whole);
		Map<String, Object> content = new HashMap<>();
		content.put("creditor", new CreditorIdentity(creditor.id(), cut(creditor.name(), NAME), creditor.taxCode(),
				creditor.vatNumber()));
		content.put("page", page);
		content.put("number", cut(page.position().number(), NUMBER));
		content.put("told", told);
		content.put("shortened", !told.equals(whole));
		content.put("todo", cut(say(answer.todo(), locale), SENTENCE));
		content.put("address", this.address.url());
		content.put("qr", QrCode.dataUri(this.address.url()));
		if (page.contact() != null) {
			content.put("office", cut(page.contact().name(), NAME));
		}
		return this.paper.print("frontoffice/answer-card", creditor.id(), content, locale);
	}

	private String say(Phrase phrase, Locale locale) {
		return this.phrases.print(phrase, locale);
	}

	private static List<String> cut(List<String> sentences) {
		List<String> kept = new ArrayList<>();
		int left = ANSWER;
		for (String sentence : sentences) {
			if (left <= 0) {
				break;
			}
			kept.add(cut(sentence, Math.min(SENTENCE, left)));
			left -= sentence.length();
		}
		return kept;
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

}
