// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.util.List;

import it.provincia.mandati.benchmark.LedgerFiles.LedgerFile;
import it.provincia.mandati.importing.ImportBench;

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

	/** Whether an earlier run has loaded all of it. */
	boolean isThere() {
		Boolean migrated = this.installation.database()
			.queryForObject("select to_regclass('treasury_event') is not null", Boolean.class);
		return Boolean.TRUE.equals(migrated) && this.size.documents() == count("document")
				&& count("treasury_event") > 0;
	}

	private long count(String table) {
		Long count = this.installation.database().queryForObject("select count(*) from " + table, Long.class);
		return (count != null) ? count : 0;
	}

	/** Loads what is not there, and gives accounts to those who are. */
	void fill() throws IOException, InterruptedException {
		if (!isThere()) {
			try (Application application = this.installation.importing()) {
				for (Source source : Source.values()) {
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
	 * Loads all files of a kind for the first time.
	 * @return how the last one went
	 */
	Loaded load(Application application, Source source) throws IOException, InterruptedException {
		List<Range> ranges = files().ranges(source);
		List<Range> before = ranges.subList(0, ranges.size() - 1);
		if (!before.isEmpty()) {
			PutOffIndexes.during(this.installation.database(), () -> {
				for (Range range : before) {
					load(application, source, range, 1, "");
				}
			});
		}
		return load(application, source, ranges.get(before.size()), 1, "");
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
