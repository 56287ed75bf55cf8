// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import it.provincia.mandati.benchmark.LedgerFiles.LedgerFile;
import it.provincia.mandati.importing.ImportBench;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The ledger of a size in an installation. It is loaded once, as an operator would do it.
 */
record Ledger(Installation installation, Size size) {

	/** What changes every row of a file. */
	private static final String OTHER_WORDING = ", variante";

	private static final int ACCOUNTS = 400;

	LedgerFiles files() {
		return new LedgerFiles(this.installation.folder(), this.size);
	}

	/** Whether no earlier run has loaded anything. */
	boolean isEmpty() {
		return !isLoaded(Source.DOCUMENTS, files().ranges(Source.DOCUMENTS).get(0));
	}

	/** Whether an earlier run has loaded all files of the kind. */
	boolean isThere(Source source) {
		return isLoaded(source, files().last(source));
	}

	private boolean isLoaded(Source source, Range range) {
		JdbcTemplate database = this.installation.database();
		return is(database.queryForObject("select to_regclass('import_file') is not null", Boolean.class)) && is(
				database.queryForObject("select exists (select from import_file where name = ? and state = 'TAKEN')",
						Boolean.class, LedgerFiles.name(source, range, 1)));
	}

	private static boolean is(@Nullable Boolean answer) {
		return Boolean.TRUE.equals(answer);
	}

	/** Loads what is not there, and gives accounts to those who are. */
	void fill() throws IOException, InterruptedException {
		List<Source> missing = Stream.of(Source.values()).filter((source) -> !isThere(source)).toList();
		if (!missing.isEmpty()) {
			try (Application application = this.installation.importing()) {
				for (Source source : missing) {
					load(application, source);
				}
			}
		}
		settle();
	}

	/**
	 * Loads a small one into the empty ledger and drops it again, so that nothing is
	 * measured that a program does for the first time.
	 */
	void rehearse(Application application) throws IOException, InterruptedException {
		Ledger small = new Ledger(this.installation, Size.S);
		for (Source source : Source.values()) {
			small.load(application, source);
		}
		ImportBench.emptyTheLedger(this.installation.database());
	}

	/** After a load: tidy, with accounts. */
	void settle() {
		this.installation.tidy();
		accounts().open(ACCOUNTS);
	}

	Accounts accounts() {
		return new Accounts(this.installation.database());
	}

	/**
	 * Loads all files of a kind for the first time, from where an earlier run has come
	 * to.
	 * @return how the last one went
	 */
	Loaded load(Application application, Source source) throws IOException, InterruptedException {
		List<Range> ranges = files().ranges(source);
		List<Range> before = ranges.stream()
			.limit(ranges.size() - 1L)
			.filter((range) -> !isLoaded(source, range))
			.toList();
		if (!before.isEmpty()) {
			PutOffIndexes.during(this.installation.database(), () -> {
				for (Range range : before) {
					load(application, source, range, 1, "");
				}
			});
		}
		return load(application, source, ranges.get(ranges.size() - 1), 1, "");
	}

	/** Loads the last file of a kind once more. */
	Loaded loadAgain(Application application, Source source) throws IOException, InterruptedException {
		return load(application, source, files().last(source), 2, "");
	}

	/**
	 * Loads the last file of documents with every row changed.
	 * @param times every other time all is as it was at first
	 */
	Loaded loadChanged(Application application, int times) throws IOException, InterruptedException {
		return load(application, Source.DOCUMENTS, files().last(Source.DOCUMENTS), 2 + times,
				(times % 2 == 1) ? OTHER_WORDING : "");
	}

	private Loaded load(Application application, Source source, Range range, int edition, String wording)
			throws IOException, InterruptedException {
		LedgerFile file = files().write(source, range, edition, wording);
		this.installation.rest();
		Inbox inbox = new Inbox(application.data(), this.installation.database());
		return new Loaded(file.rows(), inbox.load(file.path()));
	}

	/**
	 * A file that was loaded.
	 */
	record Loaded(long rows, double seconds) {

		double perSecond() {
			return this.rows / this.seconds;
		}

	}

}
