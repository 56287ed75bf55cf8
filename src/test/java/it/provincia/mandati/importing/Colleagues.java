// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import it.provincia.mandati.importing.format.Scratch;
import it.provincia.mandati.importing.format.SourceFiles;
import it.provincia.mandati.platform.Instance;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Instances of the import beside that of the application, on the same database and on
 * folders of their own.
 */
@TestComponent
class Colleagues {

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final FileImport fileImport;

	private final RefusalWords refusals;

	private final ImportTrial trial;

	private final ImportTrail trail;

	Colleagues(@Qualifier("import") JdbcTemplate jdbc, @Qualifier("import") PlatformTransactionManager transactions,
			FileImport fileImport, MessageSource messages, ImportTrial trial, ImportTrail trail) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.fileImport = fileImport;
		this.refusals = new RefusalWords(messages);
		this.trial = trial;
		this.trail = trail;
	}

	/**
	 * An instance whose inbox, archive and folder of refused files lie in the folder.
	 */
	Colleague in(Path folder, Duration lease) throws IOException {
		for (String name : List.of("inbox", "archive", "rejected", "unpacked")) {
			Files.createDirectories(folder.resolve(name));
		}
		Inbox inbox = new Inbox(folder.resolve("inbox"), folder.resolve("archive"), folder.resolve("rejected"),
				Clock.systemUTC());
		Progress progress = new Progress();
		Lease own = new Lease(this.jdbc, new Instance(UUID.randomUUID()), lease, progress);
		ImportJournal journal = new ImportJournal(this.jdbc, this.trail);
		Claims claims = new Claims(this.jdbc, own);
		OpenRuns open = new OpenRuns(journal, own);
		Attempts attempts = new Attempts(new PatienceSettings(lease, 3, Duration.ofMillis(50)));
		Scratch scratch = new Scratch(folder.resolve("unpacked"), own.instance());
		FileLoad load = new FileLoad(new SourceFiles("80002130195", scratch), this.fileImport,
				new ClaimedTransaction(this.transaction, claims), attempts, journal);
		ImportRuns runs = new ImportRuns(open,
				new Recovery(own, open, claims, inbox, scratch, this.refusals.interrupted()), inbox,
				new Intake(claims, journal, load, inbox, this.refusals), this.trial);
		return new Colleague(folder, inbox, own, claims, open, runs, progress);
	}

	/**
	 * What another thread, and so another connection, makes of it meanwhile.
	 */
	static <T> T elsewhere(Callable<T> work) {
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try {
			return thread.submit(work).get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			thread.shutdown();
		}
	}

	record Colleague(Path folder, Inbox inbox, Lease lease, Claims claims, OpenRuns open, ImportRuns runs,
			Progress progress) implements AutoCloseable {

		/** A file that has been lying in the inbox for a while. */
		Path drop(String name, String content) throws IOException {
			Path file = Files.writeString(this.folder.resolve("inbox").resolve(name), content);
			return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
		}

		void look() {
			this.runs.takeWaiting(ImportOrigin.INBOX);
		}

		/** The names in one of the three folders. */
		List<String> names(String folder) throws IOException {
			try (Stream<Path> files = Files.list(this.folder.resolve(folder))) {
				return files.map((file) -> file.getFileName().toString()).sorted().toList();
			}
		}

		@Override
		public void close() {
			this.open.close();
		}

	}

}
