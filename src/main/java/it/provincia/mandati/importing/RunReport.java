// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import it.provincia.mandati.importing.format.Problem;
import it.provincia.mandati.ledger.DocumentStatus;
import org.jspecify.annotations.Nullable;

/**
 * A run as the finance office reads it. Times are those of Rome.
 *
 * @param ended null while the run goes on
 * @param undone when it was taken back; null while it stands
 */
record RunReport(long id, ImportOrigin origin, LocalDateTime started, @Nullable LocalDateTime ended,
		@Nullable LocalDateTime undone, List<File> files, List<Effect> effects) {

	/**
	 * Whether there is anything to take back.
	 */
	public boolean undoable() {
		return this.ended != null && this.undone == null
				&& this.files.stream().anyMatch((file) -> file.state() == FileState.TAKEN);
	}

	public boolean trial() {
		return this.origin == ImportOrigin.TRIAL;
	}

	/**
	 * What is to be paid before the trial and after it, over all positions.
	 */
	public Effect effect() {
		return new Effect(null, null, this.effects.stream().mapToLong(Effect::positions).sum(),
				total(Effect::toPayBefore), total(Effect::toPayAfter));
	}

	/**
	 * The positions that would change their status, what goes backwards first.
	 */
	public List<Effect> changes() {
		return this.effects.stream()
			.filter((effect) -> effect.was() != effect.becomes())
			.sorted(Comparator.comparing(Effect::backwards)
				.reversed()
				.thenComparing(Effect::becomes, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	private BigDecimal total(Function<Effect, BigDecimal> amount) {
		return this.effects.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

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
	 * @param notices by reason and column
	 * @param effects what it did, told of a single run alone
	 */
	record File(long id, String name, @Nullable String kind, FileState state, @Nullable String reason, FileReport rows,
			List<BadRow> rejected, List<Notices.Group> notices, FileEffects effects) {

	}

	/**
	 * What is being done.
	 *
	 * @param name of the file
	 * @param rows how many have been read of it
	 */
	record Step(String name, ImportPhase phase, long rows) {

	}

	/**
	 * A row and what is to be said of it.
	 *
	 * @param line null where the whole file is meant
	 */
	record BadRow(@Nullable Long line, Problem problem) {

	}

	/**
	 * Positions that a trial would bring from one status to another.
	 *
	 * @param was null where there is no such position yet
	 * @param becomes null where there would be none any more
	 */
	record Effect(@Nullable DocumentStatus was, @Nullable DocumentStatus becomes, long positions,
			BigDecimal toPayBefore, BigDecimal toPayAfter) {

		/**
		 * Whether what a creditor was told to be paid would no longer be.
		 */
		public boolean backwards() {
			return this.was == DocumentStatus.PAID
					|| this.was == DocumentStatus.PARTLY_PAID && this.becomes != DocumentStatus.PAID;
		}

	}

}
