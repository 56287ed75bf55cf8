// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.util.Iterator;

import org.jspecify.annotations.Nullable;

/**
 * Reads the file of the seals alongside the chain, holding one line at a time.
 */
final class JournalReading {

	private final Iterator<SealLine> lines;

	private @Nullable SealLine next;

	JournalReading(Iterator<SealLine> lines) {
		this.lines = lines;
		advance();
	}

	/** The line of that seal, or none; numbers are asked for in order. */
	@Nullable SealLine find(long number) {
		SealLine found = after(number - 1);
		return (found != null && found.number() == number) ? found : null;
	}

	/** The first line behind that number, or none. */
	@Nullable SealLine after(long number) {
		while (this.next != null && this.next.number() <= number) {
			advance();
		}
		return this.next;
	}

	private void advance() {
		this.next = this.lines.hasNext() ? this.lines.next() : null;
	}

}
