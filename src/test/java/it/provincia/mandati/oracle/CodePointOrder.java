// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Plain order of texts by code point, which {@link String#compareTo} is not beyond the
 * basic plane.
 */
enum CodePointOrder implements Comparator<String> {

	INSTANCE;

	@Override
	public int compare(String left, String right) {
		return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
	}

}
