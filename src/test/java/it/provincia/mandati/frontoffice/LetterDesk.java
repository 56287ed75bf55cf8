// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads letters as somebody does who opens the envelope.
 */
final class LetterDesk {

	private static final Pattern CREDENTIALS = Pattern
		.compile("(?m)^Utente: (\\S+)\\s*^Password: ([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})\\s*$");

	private LetterDesk() {
	}

	static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setSortByPosition(true);
			return stripper.getText(document).replace("\r", "");
		}
	}

	static int pages(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return document.getNumberOfPages();
		}
	}

	/** User name and password of every letter, in order. */
	static List<Credentials> credentials(byte[] pdf) throws IOException {
		Matcher matcher = CREDENTIALS.matcher(text(pdf));
		return matcher.results().map(LetterDesk::credentials).toList();
	}

	private static Credentials credentials(MatchResult found) {
		return new Credentials(found.group(1), found.group(2));
	}

	record Credentials(String username, String password) {

	}

}
