// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.util.Assert;

/**
 * The name a person of the staff logs in with: begins with a letter, in lower case, so
 * that case does not count.
 */
public record Username(String value) {

	private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._@-]{1,63}");

	public Username {
		Assert.isTrue(FORM.matcher(value).matches(), "Not the form of a user name");
	}

	/** The name in the text; empty when it has not the form of one. */
	public static Optional<Username> parse(String text) {
		String name = text.toLowerCase(Locale.ROOT);
		return FORM.matcher(name).matches() ? Optional.of(new Username(name)) : Optional.empty();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
