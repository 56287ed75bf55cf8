// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/**
 * What can be held against any page: WCAG 2.2 AA as far as axe knows it, the reflow of
 * 1.4.10, the text spacing of 1.4.12, and the house's own rules.
 */
final class PageJudge {

	private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	/** The rules of axe that look at where things are. */
	private static final List<String> OF_PLACES = List.of("target-size", "scrollable-region-focusable");

	/** And those that look at words. */
	private static final List<String> OF_WORDS = List.of("button-name", "document-title", "html-has-lang", "image-alt",
			"label", "link-name", "valid-lang");

	/** Not by a style element, which the content security policy forbids. */
	private static final String SPACED = """
			() => {
				const sheet = new CSSStyleSheet();
				sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'
					+ ' p { margin-bottom: 2em !important }');
				document.adoptedStyleSheets = [sheet];
			}""";

	private static final String TOO_WIDE = """
			() => [...document.querySelectorAll('body *')]
				.filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1
					&& !element.closest('.visually-hidden, .visually-hidden-focusable'))
				.slice(0, 3).map((element) => element.tagName + '.' + element.className)""";

	private PageJudge() {
	}

	static List<String> faults(Guest guest, View view) {
		Page page = guest.page();
		List<String> faults = new ArrayList<>(guest.troubles());
		accessibility(page, view, faults);
		head(page, view, faults);
		overflow(page, "", faults);
		if (view == View.NARROW) {
			page.evaluate(SPACED);
			overflow(page, " with wider text spacing", faults);
		}
		return faults;
	}

	/**
	 * The same elements stand on a narrow page, in another place, and on an English one,
	 * with other words.
	 */
	private static void accessibility(Page page, View view, List<String> faults) {
		// Without frames to look into, the quick way finds the same.
		AxeBuilder builder = new AxeBuilder(page).setLegacyMode(true);
		switch (view) {
			case WIDE -> builder.withTags(TAGS);
			case NARROW -> builder.withRules(OF_PLACES);
			case ENGLISH -> builder.withRules(OF_WORDS);
		}
		AxeResults axe = builder.analyze();
		axe.getViolations().forEach((rule) -> faults.add("axe violation: " + describe(rule)));
		axe.getIncomplete().forEach((rule) -> faults.add("axe incomplete: " + describe(rule)));
	}

	private static void head(Page page, View view, List<String> faults) {
		if (page.locator("h1").count() != 1) {
			faults.add(page.locator("h1").count() + " headings of the first level");
		}
		if (!view.language().equals(page.locator("html").getAttribute("lang"))) {
			faults.add("the language is " + page.locator("html").getAttribute("lang"));
		}
		boolean saysSo = Stream.of("Errore: ", "Error: ").anyMatch(page.title()::startsWith);
		if (page.title().isBlank() || page.locator(".error-summary").count() > 0 && !saysSo) {
			faults.add("the title is «" + page.title() + "»");
		}
	}

	private static void overflow(Page page, String when, List<String> faults) {
		boolean overflows = (boolean) page
			.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
		if (overflows) {
			faults.add("wider than the window" + when + ": " + page.evaluate(TOO_WIDE));
		}
	}

	private static String describe(Rule rule) {
		return rule.getId() + " at " + rule.getNodes().stream().map((node) -> node.getTarget() + "").limit(3).toList();
	}

}
