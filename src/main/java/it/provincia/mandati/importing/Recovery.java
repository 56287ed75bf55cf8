// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;

/**
 * Puts in order what crashes have left, of this instance or of another: runs without an
 * end, sessions without an instance, uploads without a run. What a living instance is at
 * is none of it.
 */
class Recovery {

	private final Lease lease;

	private final OpenRuns runs;

	private final ImportJournal journal;

	private final Claims claims;

	private final Inbox inbox;

	private final String interrupted;

	Recovery(Lease lease, OpenRuns runs, ImportJournal journal, Claims claims, Inbox inbox, String interrupted) {
		this.lease = lease;
		this.runs = runs;
		this.journal = journal;
		this.claims = claims;
		this.inbox = inbox;
		this.interrupted = interrupted;
	}

	void run() throws IOException {
		this.lease.endSessionsOfTheDead();
		this.runs.closeInterrupted(this.interrupted);
		this.inbox.releaseUploads((runId) -> !this.journal.isGoingOn(runId));
		this.claims.tidy(this.inbox::holds);
	}

}
