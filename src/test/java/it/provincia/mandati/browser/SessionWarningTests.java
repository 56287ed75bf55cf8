// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Whoever reads slowly is told before being logged out, and may stay (WCAG 2.2, 2.2.1).
 */
@BrowserTest
class SessionWarningTests {

	@Autowired
	Household household;

	@Test
	void twoMinutesBeforeTheEndOneMayStayWithOneKey() {
		try (Guest guest = this.household.guest(Persona.CREDITOR, View.NARROW)) {
			Page page = guest.page();
			page.clock().install();
			guest.open("/documents");
			Locator warning = page.locator(".session-warning");
			page.clock().fastForward("17:50");
			assertThat(warning).isHidden();
			page.clock().fastForward("00:20");
			assertThat(warning).isVisible();
			assertThat(warning).containsText("Tra due minuti esci dal portale");
			assertThat(warning.locator(".session-whole")).isHidden();
			assertThat(warning.locator("button")).isFocused();
			page.keyboard().press("Enter");
			assertThat(warning).isHidden();
			page.clock().fastForward("17:50");
			assertThat(warning).isHidden();
		}
	}

	@Test
	void whoDoesNothingIsLedAwayFromThePage() {
		try (Guest guest = this.household.guest(Persona.CREDITOR, View.WIDE)) {
			Page page = guest.page();
			page.clock().install();
			guest.open("/documents");
			page.clock().fastForward("20:01");
			page.waitForURL("**/login");
		}
	}

	@Test
	void atTheEndOfALongDayNothingIsPromised() {
		try (Guest guest = this.household.guest(Persona.FINANCE, View.WIDE)) {
			Page page = guest.page();
			page.clock().install();
			this.household.pass(8 * 60 - 3);
			guest.open("/staff/imports/new");
			page.clock().fastForward("01:10");
			Locator warning = page.locator(".session-warning");
			assertThat(warning).containsText("non si può allungare");
			assertThat(warning.locator("button")).isHidden();
			assertThat(warning.locator(".session-idle")).isHidden();
		}
		finally {
			this.household.pass(-(8 * 60 - 3));
		}
	}

}
