// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;

/**
 * Finds on an English page what only an Italian one should say: texts of
 * {@code messages.properties} that are others in English. Names, subjects and reasons are
 * data, and stay as they were written.
 */
final class ItalianWords {

	private static final String TEXTS = """
			() => {
				const texts = [document.title];
				const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
				while (walker.nextNode()) {
					if (!walker.currentNode.parentElement.closest('script, style, [lang=it]')) {
						texts.push(walker.currentNode.textContent);
					}
				}
				for (const element of document.querySelectorAll('body *')) {
					for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'data-label', 'content']) {
						if (element.hasAttribute(name)) {
							texts.push(element.getAttribute(name));
						}
					}
				}
				return texts;
			}""";

	/** {0}, {0,choice,...} with arguments within. */
	private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9](?:,(?:[^{}]|\\{[^{}]*})*)?}");

	/** An argument may be any text, so a message that is little else proves nothing. */
	private static final int LETTERS = 8;

	private final Set<String> fixed;

	private final List<Pattern> varying;

	private ItalianWords(Collection<String> italian) {
		this.fixed = italian.stream()
			.filter((message) -> !message.contains("{"))
			.map(ItalianWords::plain)
			.collect(Collectors.toSet());
		this.varying = italian.stream()
			.filter((message) -> message.contains("{"))
			.map((message) -> message.replace("''", "'"))
			.filter((message) -> ARGUMENT.matcher(message).replaceAll("").replaceAll("\\P{L}", "").length() >= LETTERS)
			.map((message) -> Pattern.compile(ARGUMENT.splitAsStream(plain(message))
				.map(Pattern::quote)
				.collect(Collectors.joining(".*", "", message.endsWith("}") ? ".*" : ""))))
			.toList();
	}

	static ItalianWords known() {
		ResourceBundle.Control own = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
		ResourceBundle italian = ResourceBundle.getBundle("messages", Locale.ROOT, own);
		ResourceBundle english = ResourceBundle.getBundle("messages", Locale.ENGLISH, own);
		Set<String> alsoEnglish = english.keySet().stream().map(english::getString).collect(Collectors.toSet());
		return new ItalianWords(italian.keySet()
			.stream()
			.map(italian::getString)
			.filter((message) -> !alsoEnglish.contains(message))
			.toList());
	}

	List<String> on(Page page) {
		return ((Collection<?>) page.evaluate(TEXTS)).stream()
			.map((text) -> plain(text.toString()))
			.filter((text) -> !text.isEmpty())
			.filter(this::isItalian)
			.distinct()
			.map((text) -> "in Italian: " + text)
			.toList();
	}

	boolean isItalian(String text) {
		return this.fixed.contains(text)
				|| this.varying.stream().anyMatch((message) -> message.matcher(text).matches());
	}

	private static String plain(String text) {
		return text.replaceAll("[\\s\u00a0]+", " ").strip();
	}

}
