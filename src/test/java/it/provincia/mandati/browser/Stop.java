// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import java.util.function.Consumer;

import com.microsoft.playwright.Page;

/**
 * A page in a state worth looking at.
 *
 * @param pattern the handler's, as the application maps it
 * @param path with whatever it takes to get there
 * @param steps what is done there before one looks
 */
record Stop(String name, Persona persona, String pattern, String path, Consumer<Page> steps) {

	static Stop at(String name, Persona persona, String pattern) {
		return new Stop(name, persona, pattern, pattern, (page) -> {
		});
	}

	/** The same page with an id, a query, or both. */
	Stop by(String exactPath) {
		return new Stop(this.name, this.persona, this.pattern, exactPath, this.steps);
	}

	Stop after(Consumer<Page> done) {
		return new Stop(this.name, this.persona, this.pattern, this.path, done);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
