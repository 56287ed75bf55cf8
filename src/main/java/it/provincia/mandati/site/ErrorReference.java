// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A short name for one failure, easy to say on the telephone: no letter that sounds or
 * looks like a digit.
 */
final class ErrorReference {

	private static final String SIGNS = "23456789ACDEFGHJKMNPQRTUVWXY";

	private static final int LENGTH = 8;

	private static final RandomGenerator RANDOM = new SecureRandom();

	private ErrorReference() {
	}

	static String next() {
		return RANDOM.ints(LENGTH, 0, SIGNS.length())
			.mapToObj((index) -> SIGNS.substring(index, index + 1))
			.collect(Collectors.joining());
	}

}
