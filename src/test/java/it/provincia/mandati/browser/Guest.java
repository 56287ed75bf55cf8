// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import org.jspecify.annotations.Nullable;

/**
 * Somebody before a browser window of their own, and what went on in it.
 */
final class Guest implements AutoCloseable {

	private final String home;

	private final BrowserContext context;

	private final Page page;

	private final List<String> troubles = new ArrayList<>();

	private @Nullable Response document;

	/**
	 * @param cookies what the browser kept of an earlier visit; null: nothing
	 */
	Guest(String home, View view, @Nullable String cookies) {
		this.home = home;
		this.context = Chromium.browser()
			.newContext(new Browser.NewContextOptions().setViewportSize(view.width(), view.height())
				.setLocale("it-IT")
				.setStorageState(cookies));
		this.page = this.context.newPage();
		this.page.onConsoleMessage((message) -> {
			if (!message.text().startsWith("Failed to load resource: the server responded with a status of 4")
					&& !message.text().startsWith("Failed to load resource: the server responded with a status of 5")) {
				this.troubles.add("console: " + message.text());
			}
		});
		this.page.onPageError((error) -> this.troubles.add("script: " + error));
		this.page.onRequest(this::watch);
		this.page.onResponse((response) -> {
			if (response.request().isNavigationRequest() && response.frame() == this.page.mainFrame()) {
				this.document = response;
			}
		});
		if (view.language().equals("en")) {
			open("/help?lang=en");
		}
	}

	void look(View view) {
		this.page.setViewportSize(view.width(), view.height());
	}

	void open(String path) {
		this.troubles.clear();
		this.page.navigate(this.home + path);
	}

	Page page() {
		return this.page;
	}

	/** What the browser keeps of this visit. */
	String cookies() {
		return this.context.storageState();
	}

	/** The page as the server sent it, before any script. */
	String source() {
		return (this.document != null) ? this.document.text() : "";
	}

	/** What the browser complained of, and what it asked of others. */
	List<String> troubles() {
		return this.troubles;
	}

	private void watch(Request request) {
		String host = URI.create(request.url()).getAuthority();
		if (host != null && !this.home.endsWith(host)) {
			this.troubles.add("another host: " + request.url());
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

}
