// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.io.IOException;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Seals all that waits, and tells of the seals outside the database: in the log, and in
 * the file beside it.
 */
@Component
class Sealing {

	private static final Logger logger = LoggerFactory.getLogger(Sealing.class);

	private static final int SEALS_AT_A_TIME = 1000;

	private final Sealer sealer;

	private final Seals seals;

	private final SealJournal journal;

	Sealing(Sealer sealer, Seals seals, SealJournal journal) {
		this.sealer = sealer;
		this.seals = seals;
		this.journal = journal;
	}

	void run() throws IOException {
		for (Optional<Seal> seal = this.sealer.sealNext(); seal.isPresent(); seal = this.sealer.sealNext()) {
			logger.info("Audit seal {}", SealLine.of(seal.get()));
		}
		this.journal.add((last) -> this.seals.after(last, SEALS_AT_A_TIME));
	}

}
