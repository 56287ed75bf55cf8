// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Since when files have been seen to stand still whose own time says nothing.
 */
class Stillness {

	private final Map<Path, Look> looks = new ConcurrentHashMap<>();

	/**
	 * @param changed the file's own time
	 * @return when it was first seen as it is now
	 */
	Instant since(Path file, Instant changed, Instant now) throws IOException {
		this.looks.keySet().removeIf(Files::notExists);
		long size = Files.size(file);
		return this.looks.merge(file, new Look(changed, size, now), Look::orFirst).at;
	}

	private record Look(Instant changed, long size, Instant at) {

		/** The clock may be set back between two looks as well. */
		Look orFirst(Look next) {
			return (this.changed.equals(next.changed) && this.size == next.size && !this.at.isAfter(next.at)) ? this
					: next;
		}

	}

}
