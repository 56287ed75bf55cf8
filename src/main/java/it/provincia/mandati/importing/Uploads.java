// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;

/**
 * Files sent from the page. They go through the inbox like all others and are taken at
 * once, in a thread of their own: a long load outlives the patience of a browser, a short
 * one is done when the page of the run opens.
 */
@Service
class Uploads {

	private static final Logger logger = LoggerFactory.getLogger(Uploads.class);

	private static final long PATIENCE_SECONDS = 8;

	private final ImportRuns runs;

	private final Inbox inbox;

	private final ExecutorService worker = Executors.newSingleThreadExecutor((task) -> new Thread(task, "upload"));

	Uploads(ImportRuns runs, Inbox inbox) {
		this.runs = runs;
		this.inbox = inbox;
	}

	/**
	 * Takes what was sent, or tries it.
	 * @param origin {@code UPLOAD} or {@code TRIAL}
	 * @return the run, done or still going on
	 */
	long take(List<Upload> uploads, ImportOrigin origin, UUID startedBy) throws IOException {
		long runId = this.runs.begin(origin, startedBy);
		List<Path> files = receive(uploads, origin, runId);
		CompletableFuture<Void> done = CompletableFuture.runAsync(() -> {
			if (origin == ImportOrigin.TRIAL) {
				this.runs.tryOut(runId, files);
			}
			else {
				this.runs.take(runId, files);
			}
		}, this.worker);
		waitALittle(done);
		return runId;
	}

	private List<Path> receive(List<Upload> uploads, ImportOrigin origin, long runId) throws IOException {
		List<Path> files = new ArrayList<>();
		try {
			for (Upload upload : uploads) {
				files.add(this.inbox.receive(origin, runId, files.size(), upload));
			}
			return files;
		}
		catch (IOException ex) {
			this.runs.end(runId);
			throw ex;
		}
	}

	private static void waitALittle(CompletableFuture<Void> done) {
		try {
			done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			logger.debug("The page of the run opens before its end");
		}
		catch (ExecutionException ex) {
			logger.error("The run ended badly", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * A file as it was sent.
	 *
	 * @param name as the sender calls it
	 * @param content opened once
	 */
	record Upload(String name, InputStreamSource content) {

	}

	@PreDestroy
	void stop() {
		this.worker.shutdown();
	}

}
