// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever has no mouse gets everywhere, and sees where they are (WCAG 2.2, 2.1.1, 2.4.3,
 * 2.4.7).
 */
@BrowserTest
class KeyboardTests {

	private static final String FOCUSED = """
			() => {
				const element = document.activeElement;
				return element === document.body ? 'body'
					: element.tagName.toLowerCase() + (element.id ? '#' + element.id : '');
			}""";

	private static final String LOOK = """
			() => {
				const style = getComputedStyle(document.activeElement);
				return [style.outlineStyle, style.outlineWidth, style.boxShadow].join(' ');
			}""";

	private static final String LOOK_UNFOCUSED = """
			() => {
				const element = document.activeElement;
				element.blur();
				const style = getComputedStyle(element);
				const look = [style.outlineStyle, style.outlineWidth, style.boxShadow].join(' ');
				element.focus();
				return look;
			}""";

	@Autowired
	Household household;

	@Test
	void logInTakesTheFieldsInTheirOrderAndEnterSends() {
		try (Guest guest = this.household.guest(Persona.NOBODY, View.WIDE)) {
			guest.open("/login");
			Page page = guest.page();
			List<String> order = tabs(page, 30);
			assertThat(order).containsSubsequence("input#username", "input#password", "button");
			page.focus("#username");
			page.keyboard().type("0123");
			page.keyboard().press("Tab");
			page.keyboard().type("wrong");
			page.keyboard().press("Enter");
			page.waitForURL("**/login?error");
			assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("error-summary");
		}
	}

	@Test
	void theFirstStopLeadsPastTheHead() {
		try (Guest guest = this.household.guest(Persona.CREDITOR, View.WIDE)) {
			guest.open("/documents");
			Page page = guest.page();
			page.keyboard().press("Tab");
			page.keyboard().press("Enter");
			assertThat(page.evaluate(FOCUSED)).isEqualTo("div#content");
		}
	}

	@Test
	void theDocumentsAreThreeKeysFromTheHeadOfTheirPage() {
		try (Guest guest = this.household.guest(Persona.CREDITOR, View.WIDE)) {
			guest.open("/documents");
			Page page = guest.page();
			page.keyboard().press("Tab");
			page.keyboard().press("Enter");
			page.keyboard().press("Tab");
			assertThat(page.evaluate("() => document.activeElement.getAttribute('href')")).isEqualTo("#results");
			page.keyboard().press("Enter");
			assertThat(page.evaluate(FOCUSED)).isEqualTo("section#results");
		}
	}

	@Test
	void everyLineOfTheErrorSummaryLeadsToItsField() {
		try (Guest guest = this.household.guest(Persona.CREDITOR, View.NARROW)) {
			guest.open("/documents?from=31/2/2026&to=x&minAmount=x&maxAmount=x&type=X&status=Y");
			Page page = guest.page();
			assertThat(page.locator(".error-summary a").count()).isEqualTo(6);
			for (int i = 0; i < 6; i++) {
				String field = page.locator(".error-summary a").nth(i).getAttribute("href");
				page.locator(".error-summary a").nth(i).focus();
				page.keyboard().press("Enter");
				assertThat(page.evaluate("() => '#' + document.activeElement.id")).isEqualTo(field);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "NOBODY,/", "NOBODY,/login", "CREDITOR,/documents", "CREDITOR,/password", "FINANCE,/staff/imports/new",
			"FINANCE,/staff/credentials" })
	void everyStopIsSeenAndNoneHoldsOneBack(Persona persona, String path) {
		try (Guest guest = this.household.guest(persona, View.WIDE)) {
			guest.open(path);
			Page page = guest.page();
			List<String> unseen = new ArrayList<>();
			int stops = 0;
			page.keyboard().press("Tab");
			while (!"body".equals(page.evaluate(FOCUSED)) && stops++ < 300) {
				Object focused = page.evaluate(LOOK);
				if (focused.equals(page.evaluate(LOOK_UNFOCUSED))) {
					unseen.add((String) page.evaluate("() => document.activeElement.outerHTML"));
				}
				page.keyboard().press("Tab");
			}
			assertThat(unseen).isEmpty();
			assertThat(stops).isBetween(5, 299);
		}
	}

	@Test
	void withTheColoursOfTheReaderOnesPlaceInTheNavigationIsStillMarked() {
		try (Guest guest = this.household.guest(Persona.CREDITOR, View.WIDE)) {
			guest.page()
				.emulateMedia(new Page.EmulateMediaOptions()
					.setForcedColors(com.microsoft.playwright.options.ForcedColors.ACTIVE));
			guest.open("/documents");
			assertThat(weight(guest.page(), "[aria-current=page]"))
				.isNotEqualTo(weight(guest.page(), "header nav a:not([aria-current])"));
		}
	}

	private static Object weight(Page page, String selector) {
		return page.evaluate("""
				(selector) => {
					const style = getComputedStyle(document.querySelector(selector));
					return [style.fontWeight, style.textDecorationLine, style.borderBottomWidth].join(' ');
				}""", selector);
	}

	private static List<String> tabs(Page page, int keys) {
		List<String> order = new ArrayList<>();
		for (int i = 0; i < keys; i++) {
			page.keyboard().press("Tab");
			order.add((String) page.evaluate(FOCUSED));
		}
		return order;
	}

}
