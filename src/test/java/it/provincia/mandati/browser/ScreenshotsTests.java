// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page.ScreenshotOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes pictures, when asked to: those of the README
 * ({@code ./mvnw test -Dtest=ScreenshotsTests -Dscreenshots=docs/img}), or the whole walk
 * on a desk and on a telephone, to be looked at by a person
 * ({@code -Dalbum=target/album}, with {@code -Dalbum.stops=letters.*} for some of it).
 */
@BrowserTest
class ScreenshotsTests {

	@Autowired
	Household household;

	@Test
	@EnabledIfSystemProperty(named = "screenshots", matches = ".+", disabledReason = "pictures are taken on demand")
	void takesThePicturesOfTheReadme() {
		List<Stop> stops = new Walk(this.household).stops();
		take(stops, "home", View.WIDE, "home");
		take(stops, "log-in", View.WIDE, "login");
		take(stops, "documents", View.WIDE, "documents");
		take(stops, "document SUSPENDED", View.WIDE, "document");
		take(stops, "document SUSPENDED", View.NARROW, "document-phone");
		take(stops, "run with rejected rows", View.WIDE, "import-run");
	}

	@Test
	@EnabledIfSystemProperty(named = "album", matches = ".+", disabledReason = "pictures are taken on demand")
	void takesEveryPageAsAWhole() {
		Path album = Path.of(System.getProperty("album"));
		Pattern wanted = Pattern.compile(System.getProperty("album.stops", ".*"));
		List<Stop> stops = new Walk(this.household).stops()
			.stream()
			.filter((stop) -> wanted.matcher(stop.name()).matches())
			.toList();
		assertThat(stops).isNotEmpty();
		for (Stop stop : stops) {
			try (Guest guest = this.household.guest(stop.persona(), View.WIDE)) {
				this.household.visit(guest, stop);
				String name = stop.name().replaceAll("\\W+", "-");
				ScreenshotOptions whole = new ScreenshotOptions().setFullPage(true);
				guest.page().screenshot(whole.setPath(album.resolve(name + "-desk.png")));
				guest.page().setViewportSize(390, 844);
				guest.page().screenshot(whole.setPath(album.resolve(name + "-phone.png")));
			}
		}
	}

	private void take(List<Stop> stops, String name, View view, String file) {
		Stop stop = stops.stream().filter((one) -> one.name().equals(name)).findFirst().orElseThrow();
		try (Guest guest = this.household.guest(stop.persona(), view)) {
			this.household.visit(guest, stop);
			Path picture = Path.of(System.getProperty("screenshots"), file + ".png");
			guest.page().screenshot(new ScreenshotOptions().setPath(picture));
			assertThat(picture).exists();
		}
	}

}
