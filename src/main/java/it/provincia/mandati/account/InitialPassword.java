// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A password made by the body: 80 random bits in sixteen signs of Crockford's alphabet,
 * which has no letters that look like digits (ASVS 5.0 6.4.1, 6.5.3). It is written in
 * four groups, and read with or without hyphens, in any case.
 */
public final class InitialPassword {

	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 16;

	private static final Pattern SIGNS = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

	private static final SecureRandom RANDOM = new SecureRandom();

	private final String signs;

	private InitialPassword(String signs) {
		this.signs = signs;
	}

	public static InitialPassword random() {
		StringBuilder signs = new StringBuilder(LENGTH);
		RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach((index) -> signs.append(ALPHABET.charAt(index)));
		return new InitialPassword(signs.toString());
	}

	/** What was meant by the text; empty when it cannot be an initial password. */
	static Optional<InitialPassword> read(String text) {
		String signs = withoutHyphens(text).replace('O', '0').replace('I', '1').replace('L', '1');
		return SIGNS.matcher(signs).matches() ? Optional.of(new InitialPassword(signs)) : Optional.empty();
	}

	/**
	 * Whether the text looks like one. Stricter than {@link #read}, to which many a word
	 * of sixteen letters could be one: a password of one's own may be such a word.
	 */
	static boolean looksLike(String text) {
		return SIGNS.matcher(withoutHyphens(text)).matches();
	}

	/** The password as it is printed. */
	public String inGroups() {
		return this.signs.replaceAll("(.{4})(?!$)", "$1-");
	}

	/** The password as it is hashed. */
	String signs() {
		return this.signs;
	}

	private static String withoutHyphens(String text) {
		return text.replaceAll("[\\p{Pd}\\s]", "").toUpperCase(Locale.ROOT);
	}

}
