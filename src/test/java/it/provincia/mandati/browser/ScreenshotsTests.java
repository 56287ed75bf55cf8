// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes the pictures of the README, when asked to:
 * {@code ./mvnw test -Dtest=ScreenshotsTests -Dscreenshots=docs/img}.
 */
@BrowserTest
@EnabledIfSystemProperty(named = "screenshots", matches = ".+", disabledReason = "pictures are taken on demand")
class ScreenshotsTests {

	@Autowired
	Household household;

	@Test
	void takesThePicturesOfTheReadme() {
		List<Stop> stops = new Walk(this.household).stops();
		take(stops, "home", View.WIDE, "home");
		take(stops, "log-in", View.WIDE, "login");
		take(stops, "documents", View.WIDE, "documents");
		take(stops, "document SUSPENDED", View.WIDE, "document");
		take(stops, "document SUSPENDED", View.NARROW, "document-phone");
		take(stops, "run with rejected rows", View.WIDE, "import-run");
	}

	private void take(List<Stop> stops, String name, View view, String file) {
		Stop stop = stops.stream().filter((one) -> one.name().equals(name)).findFirst().orElseThrow();
		try (Guest guest = this.household.guest(stop.persona(), view)) {
			guest.open(stop.path());
			stop.steps().accept(guest.page());
			Path picture = Path.of(System.getProperty("screenshots"), file + ".png");
			guest.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
			assertThat(picture).exists();
		}
	}

}
