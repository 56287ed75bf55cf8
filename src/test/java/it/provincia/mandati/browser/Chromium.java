// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The one browser of a test run.
 */
final class Chromium {

	private static final Browser BROWSER = start();

	private Chromium() {
	}

	static Browser browser() {
		return BROWSER;
	}

	private static Browser start() {
		String node = Programs.node().orElseThrow(() -> new IllegalStateException("There is no Node")).toString();
		Playwright playwright = Playwright.create(new Playwright.CreateOptions()
			.setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node, "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
		return playwright.chromium()
			.launch(new BrowserType.LaunchOptions()
				.setExecutablePath(
						Programs.chromium().orElseThrow(() -> new IllegalStateException("There is no Chromium")))
				// Without its sandbox it also runs as root, in a container.
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
						"--disable-component-update", "--disable-sync", "--no-first-run")));
	}

}
