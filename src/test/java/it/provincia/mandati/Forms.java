// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.io.IOException;

import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;

/**
 * The forms of a page, as a browser without JavaScript sends them.
 */
public final class Forms {

	private Forms() {
	}

	/** The one that sends to that address. */
	public static HtmlForm form(HtmlPage page, String action) {
		return page.getForms()
			.stream()
			.filter((form) -> form.getActionAttribute().equals(action))
			.findFirst()
			.orElseThrow();
	}

	/** By its first button. */
	public static HtmlPage submit(HtmlForm form) throws IOException {
		return ((DomElement) form.querySelector("button[type=submit]")).click();
	}

}
