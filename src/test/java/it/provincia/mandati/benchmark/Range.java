// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.util.stream.LongStream;

/**
 * Some of the documents, by their numbers.
 *
 * @param end the first one that is not of them
 */
record Range(long first, long end) {

	LongStream numbers() {
		return LongStream.range(this.first, this.end);
	}

}
