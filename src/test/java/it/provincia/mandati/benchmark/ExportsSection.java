// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole list of the big creditor as a file, beside {@code COPY} of the same query:
 * how soon and how quickly it comes, what it takes meanwhile and what is left where
 * nobody reads it to its end.
 */
record ExportsSection(Bench bench) implements Section.Measuring {

	private static final String CSV = "/documents.csv";

	private static final String XLSX = "/documents.xlsx";

	private static final String COPY = "COPY of the same query";

	private static final int WARM_UPS = 5;

	private static final int TIMES = 5;

	/** Rows on their way, and the machinery of a format. */
	private static final double MEGABYTES = 8;

	private static final int BEGINNING = 1 << 16;

	@Override
	public void measure() throws Exception {
		try (Application application = this.bench.installation().serving()) {
			Guest big = Guest.loggedIn(application.address(), Claim.codeOfTheBigOne());
			for (int i = 0; i < WARM_UPS; i++) {
				Download.of(big, CSV, "gzip");
				Download.of(big, XLSX, "identity");
			}
			double copy = this.bench.size().ofTheBigOne() / copySeconds(query(big));
			compare("CSV, packed", big, CSV, "gzip", copy, 0.4);
			compare("CSV", big, CSV, "identity", copy, 0.4);
			compare("XLSX", big, XLSX, "identity", copy, 0.2);
			for (String file : List.of(CSV, XLSX)) {
				held(application.memory(), big, file);
				hangUp(big, file);
			}
		}
	}

	private void compare(String what, Guest guest, String path, String encoding, double copy, double target)
			throws IOException, InterruptedException {
		List<Double> firstBytes = new ArrayList<>();
		List<Double> rates = new ArrayList<>();
		for (int i = 0; i < TIMES; i++) {
			Download download = Download.of(guest, path, encoding);
			firstBytes.add(download.firstByte());
			rates.add(this.bench.size().ofTheBigOne() / download.seconds());
		}
		table().add(Figure.alone(what + ", first byte", Measure.of(firstBytes), "ms",
				path.equals(CSV) ? Target.noMoreThan(300) : Target.NONE));
		table().add(what, Measure.of(rates), "rows/s", COPY, copy, Target.atLeast(target));
	}

	/** The longest of its statements is the one that asks for the rows. */
	private String query(Guest guest) throws IOException, InterruptedException {
		try (ServerLog log = new ServerLog(this.bench.installation())) {
			return log.of(() -> Download.of(guest, CSV, "gzip"))
				.stream()
				.map(LoggedStatement::sql)
				.filter((sql) -> sql.contains("from position "))
				.reduce("", (one, other) -> (one.length() > other.length()) ? one : other);
		}
	}

	private double copySeconds(String query) {
		List<Double> seconds = new ArrayList<>();
		for (int i = 0; i < TIMES; i++) {
			long begin = System.nanoTime();
			this.bench.installation()
				.copy((manager) -> manager.copyOut("copy (%s) to stdout".formatted(query),
						OutputStream.nullOutputStream()));
			seconds.add((System.nanoTime() - begin) / 1e9);
		}
		return Measure.of(seconds).value();
	}

	/** What the heap holds, garbage aside, when half of the file has been read. */
	private void held(Memory memory, Guest guest, String path) throws IOException, InterruptedException {
		long half = Download.of(guest, path, "identity").bytes() / 2;
		double before = memory.held();
		try (InputStream file = guest.download(path, "identity")) {
			file.skipNBytes(half);
			table().add("heap held during " + path, Measure.once(memory.held()), "MB", "before", before,
					Target.atMost(1, MEGABYTES));
			file.transferTo(OutputStream.nullOutputStream());
		}
	}

	private void hangUp(Guest guest, String path) throws IOException, InterruptedException {
		List<Double> millis = new ArrayList<>();
		for (int i = 0; i < TIMES; i++) {
			InputStream file = guest.download(path, "identity");
			file.readNBytes(BEGINNING);
			long begin = System.nanoTime();
			file.close();
			while (working() > 0) {
				Thread.sleep(5);
			}
			millis.add((System.nanoTime() - begin) / 1e6);
		}
		table().add(Figure.alone("connection free after hanging up on " + path, Measure.of(millis), "ms",
				Target.noMoreThan(1000)));
	}

	private long working() {
		Long working = this.bench.installation().database().queryForObject("""
				select count(*) from pg_stat_activity
				where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()""", Long.class);
		return (working != null) ? working : 0;
	}

	private Table table() {
		return this.bench.table();
	}

}
