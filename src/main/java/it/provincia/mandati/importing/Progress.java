// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import org.jspecify.annotations.Nullable;

/**
 * How far the one file has come that this instance is at. One thread writes here, and
 * that of the lease tells it to the pages: the file's own transaction shows nothing
 * before its end.
 */
class Progress {

	private volatile Now now = new Now(null, null);

	private volatile long rows;

	void begin(long fileId) {
		this.rows = 0;
		this.now = new Now(fileId, ImportPhase.READING);
	}

	void enter(ImportPhase phase) {
		this.now = new Now(this.now.fileId(), phase);
	}

	void read(long rowsSoFar) {
		this.rows = rowsSoFar;
	}

	Now now() {
		return this.now;
	}

	long rows() {
		return this.rows;
	}

	/**
	 * @param fileId null before the first file
	 */
	record Now(@Nullable Long fileId, @Nullable ImportPhase phase) {

	}

}
