// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

/**
 * How somebody looks at a page. 320 px is a desk browser at four times its size, too
 * (WCAG 2.2, 1.4.10).
 */
enum View {

	WIDE("it", 1280, 900), NARROW("it", 320, 800), ENGLISH("en", 1280, 900);

	private final String language;

	private final int width;

	private final int height;

	View(String language, int width, int height) {
		this.language = language;
		this.width = width;
		this.height = height;
	}

	String language() {
		return this.language;
	}

	int width() {
		return this.width;
	}

	int height() {
		return this.height;
	}

}
