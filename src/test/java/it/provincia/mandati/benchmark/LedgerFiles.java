// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What accounting and the treasurer hand over, the same at each run. Rows come in the
 * order in which they arose, so that those of a creditor are strewn over all files; a
 * file has a million of them at most.
 */
record LedgerFiles(Path folder, Size size) {

	private static final int ROWS = 1_000_000;

	/** Of which documents each file tells; none where it would tell of nothing. */
	List<Range> ranges(Source source) {
		List<Range> ranges = new ArrayList<>();
		for (long first = 0; first < this.size.documents(); first += ROWS) {
			Range range = new Range(first, Math.min(first + ROWS, this.size.documents()));
			if (rows(source, range, "").findAny().isPresent()) {
				ranges.add(range);
			}
		}
		return ranges;
	}

	/** Those of the last file, which finds the ledger full. */
	Range last(Source source) {
		List<Range> ranges = ranges(source);
		return ranges.get(ranges.size() - 1);
	}

	/**
	 * @param edition other bytes of the same rows, which are not taken for the file that
	 * was loaded last
	 * @param wording what the subjects end with
	 */
	LedgerFile write(Source source, Range range, int edition, String wording) throws IOException {
		Path file = this.folder.resolve(name(source, range, edition));
		long count = 0;
		try (BufferedWriter writer = Files.newBufferedWriter(file);
				Stream<String> rows = rows(source, range, wording)) {
			writer.append(source.header(range)).append('\n');
			for (Iterator<String> all = rows.iterator(); all.hasNext(); count++) {
				writer.append(all.next()).append('\n');
			}
			writer.append(source.footer()).append("\n".repeat(edition));
		}
		return new LedgerFile(file, count);
	}

	static String name(Source source, Range range, int edition) {
		return source.fileName(range.first() + "-" + edition);
	}

	private Stream<String> rows(Source source, Range range, String wording) {
		return range.numbers().boxed().flatMap((i) -> source.rows(new Claim(this.size, i), wording));
	}

	/**
	 * A file and how many rows it has.
	 */
	record LedgerFile(Path path, long rows) {

	}

}
