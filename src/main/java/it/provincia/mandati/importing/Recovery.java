// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import it.provincia.mandati.importing.format.Scratch;

/**
 * Puts in order what crashes have left, of this instance or of another: runs without an
 * end, sessions without an instance, what was unpacked and uploads without a run. What a
 * living instance is at is none of it; to be called while this one is at nothing.
 */
class Recovery {

	private final Lease lease;

	private final OpenRuns runs;

	private final Claims claims;

	private final Inbox inbox;

	private final Scratch scratch;

	private final String interrupted;

	Recovery(Lease lease, OpenRuns runs, Claims claims, Inbox inbox, Scratch scratch, String interrupted) {
		this.lease = lease;
		this.runs = runs;
		this.claims = claims;
		this.inbox = inbox;
		this.scratch = scratch;
		this.interrupted = interrupted;
	}

	/**
	 * @return the uploads that nobody took: from now on they are files of the inbox
	 */
	List<Path> run() throws IOException {
		closeRuns();
		List<Path> released = this.inbox.releaseUploads((runId) -> !this.runs.isGoingOn(runId));
		this.claims.tidy(this.inbox::holds);
		return released;
	}

	/**
	 * All but the uploads, which whoever takes files will find.
	 */
	void closeRuns() throws IOException {
		this.lease.endSessionsOfTheDead();
		this.runs.closeInterrupted(this.interrupted);
		this.scratch.sweep(this.lease::isOthers);
	}

}
