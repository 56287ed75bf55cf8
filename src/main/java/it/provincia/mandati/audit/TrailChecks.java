// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import it.provincia.mandati.audit.Verdict.Broken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Verifications that are asked for while the application runs: one at a time, whichever
 * instance is asked.
 */
@Service
public class TrailChecks {

	private static final Logger logger = LoggerFactory.getLogger(TrailChecks.class);

	/** For so long whoever asks waits for the answer; a long trail takes longer. */
	private static final int PATIENCE_SECONDS = 3;

	private final TrailVerifier verifier;

	private final TrailCheckRecords records;

	private final VerdictWords words;

	private final AsyncTaskExecutor executor;

	TrailChecks(TrailVerifier verifier, TrailCheckRecords records, VerdictWords words,
			AsyncTaskExecutor applicationTaskExecutor) {
		this.verifier = verifier;
		this.records = records;
		this.words = words;
		this.executor = applicationTaskExecutor;
	}

	/** The latest one that was begun. */
	public Optional<TrailCheck> last() {
		return this.records.last();
	}

	/**
	 * Begins one, and waits a little for its end.
	 * @return false where one is going on already
	 */
	public boolean begin() {
		Optional<Long> id = reserve();
		id.ifPresent((number) -> await(this.executor.submit(() -> carryOut(number))));
		return id.isPresent();
	}

	/** Makes one at once; empty where one is going on already. */
	Optional<Verdict> verify() {
		return reserve().map(this::carryOut);
	}

	private Optional<Long> reserve() {
		try {
			return Optional.of(this.records.begin());
		}
		catch (DuplicateKeyException ex) {
			return Optional.empty();
		}
	}

	private Verdict carryOut(long id) {
		Verdict verdict = null;
		try {
			verdict = this.verifier.verify();
			Broken broken = verdict.broken();
			if (broken != null) {
				logger.error("{}", this.words.inOneLine(verdict));
			}
			return verdict;
		}
		catch (RuntimeException ex) {
			logger.error("The trail could not be verified", ex);
			throw ex;
		}
		finally {
			this.records.end(id, verdict);
		}
	}

	private static void await(Future<Verdict> check) {
		try {
			check.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (TimeoutException | ExecutionException ex) {
			// Its page says that it goes on, or that it never came to its end.
		}
	}

}
