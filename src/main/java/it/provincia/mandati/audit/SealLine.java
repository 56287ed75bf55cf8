// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A seal as the {@link SealJournal} keeps it.
 */
record SealLine(long number, Instant firstAt, Instant lastAt, long rows, String digest) {

	private static final Pattern FORM = Pattern.compile("([0-9]{1,18}) (\\S+Z) (\\S+Z) ([0-9]{1,18}) ([0-9a-f]{64})");

	static SealLine of(Seal seal) {
		return new SealLine(seal.number(), seal.covered().firstAt(), seal.covered().lastAt(), seal.covered().rows(),
				seal.digest());
	}

	/** Empty where it is no such line. */
	static Optional<SealLine> parse(String line) {
		Matcher parts = FORM.matcher(line);
		if (!parts.matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new SealLine(Long.parseLong(parts.group(1)), Instant.parse(parts.group(2)),
					Instant.parse(parts.group(3)), Long.parseLong(parts.group(4)), parts.group(5)));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return "%d %s %s %d %s".formatted(this.number, this.firstAt, this.lastAt, this.rows, this.digest);
	}

}
