// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.util.List;

import it.provincia.mandati.benchmark.Ledger.Loaded;

/**
 * Loads beside PostgreSQL's own {@code COPY} of the same rows; what they take, and what
 * those who look at their pages meanwhile notice of them.
 */
record ImportSection(Bench bench) implements Section.Measuring {

	private static final String COPY = "COPY of the same rows";

	/** What the service gives the application. */
	private static final double MEGABYTES = 256;

	@Override
	public void measure() throws Exception {
		try (Application application = this.bench.installation().importing();
				HeapWatch heap = new HeapWatch(application.memory())) {
			if (ledger().isEmpty()) {
				ledger().rehearse(application);
			}
			for (Source source : Source.values()) {
				if (ledger().isThere(source)) {
					table().add(Figure.missing(name(source) + ", first load", "an earlier run has loaded them"));
				}
				else {
					loadFirst(application, source);
				}
			}
			ledger().settle();
			new Disturbance(this.bench, application).measure();
			this.bench.installation().tidy();
			table().add(Figure.alone("import, most heap in use (MB)", Measure.once(heap.peak()), "MB",
					Target.noMoreThan(MEGABYTES)));
		}
	}

	private void loadFirst(Application application, Source source) throws Exception {
		Loaded first = ledger().load(application, source);
		double copy = new CopyReference(this.bench.installation()).seconds(tables(source),
				ledger().files().last(source));
		table().add(name(source) + ", first load", Measure.once(first.perSecond()), "rows/s", COPY, first.rows() / copy,
				Target.atLeast(0.5));
		Loaded again = ledger().loadAgain(application, source);
		table().add(name(source) + ", unchanged", Measure.once(again.perSecond()), "rows/s", "first load",
				first.perSecond(), Target.atLeast(2));
	}

	private List<CopiedTable> tables(Source source) {
		return switch (source) {
			case DOCUMENTS -> CopiedTable.ofDocuments(ledger().files().ranges(source).size() == 1);
			case MANDATES -> CopiedTable.ofMandates();
			case JOURNAL -> CopiedTable.ofJournal();
		};
	}

	private static String name(Source source) {
		return switch (source) {
			case DOCUMENTS -> "documents";
			case MANDATES -> "mandates";
			case JOURNAL -> "giornale di cassa";
		};
	}

	private Ledger ledger() {
		return this.bench.ledger();
	}

	private Table table() {
		return this.bench.table();
	}

}
