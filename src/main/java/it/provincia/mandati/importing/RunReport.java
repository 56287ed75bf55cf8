// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.ToLongFunction;

import it.provincia.mandati.importing.format.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A run as the finance office reads it. Times are those of Rome.
 *
 * @param ended null while the run goes on
 */
record RunReport(long id, ImportOrigin origin, LocalDateTime started, @Nullable LocalDateTime ended, List<File> files) {

	/**
	 * The worst that became of a file, because that is what asks for a hand; running
	 * while it goes on.
	 */
	public FileState state() {
		if (this.ended == null) {
			return FileState.RUNNING;
		}
		return this.files.stream().map(File::state).max(Enum::compareTo).orElse(FileState.TAKEN);
	}

	/**
	 * The rows of all its files together.
	 */
	public FileReport total() {
		return new FileReport(sum(FileReport::read), sum(FileReport::added), sum(FileReport::changed),
				sum(FileReport::unchanged), sum(FileReport::parked), sum(FileReport::rejected));
	}

	private long sum(ToLongFunction<FileReport> rows) {
		return this.files.stream().map(File::rows).mapToLong(rows).sum();
	}

	/**
	 * A file of the run.
	 *
	 * @param kind null while it is not known
	 * @param reason why it was not taken, null where it was
	 * @param rejected the first rejected rows
	 * @param notices the first notices
	 */
	record File(long id, String name, @Nullable String kind, FileState state, @Nullable String reason, FileReport rows,
			List<BadRow> rejected, List<BadRow> notices) {

	}

	/**
	 * A row and what is to be said of it.
	 *
	 * @param line null where the whole file is meant
	 */
	record BadRow(@Nullable Long line, Problem problem) {

	}

}
