// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

/**
 * The query of an address, put together from values that may hold anything. What is blank
 * is left out.
 */
public final class QueryString {

	private final StringJoiner parameters = new StringJoiner("&");

	public QueryString add(String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			this.parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
		}
		return this;
	}

	public QueryString add(String name, Iterable<String> values) {
		values.forEach((value) -> add(name, value));
		return this;
	}

	/**
	 * To follow a path: with its question mark, or nothing at all.
	 */
	@Override
	public String toString() {
		return (this.parameters.length() > 0) ? "?" + this.parameters : "";
	}

}
