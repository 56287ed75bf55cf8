// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Stream;

import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.platform.QueryString;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the trail; null asks for anything. Its addresses bear ids: no tax code
 * and no name gets into them (ASVS 5.0 14.2.1).
 *
 * @param person the account that did it
 * @param creditor whom it was about
 * @param from in Rome, as {@code to}, which is included
 */
record TrailFilter(@Nullable UUID person, @Nullable Long creditor, @Nullable AuditAction action,
		@Nullable LocalDate from, @Nullable LocalDate to) {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

	boolean active() {
		return this.person != null || this.creditor != null || this.action != null || this.from != null
				|| this.to != null;
	}

	TrailFilter by(UUID somebody) {
		return new TrailFilter(somebody, this.creditor, this.action, this.from, this.to);
	}

	TrailFilter about(@Nullable Long somebody) {
		return new TrailFilter(this.person, somebody, this.action, this.from, this.to);
	}

	/** What follows the path of the rows it finds. */
	String suffix() {
		return suffix(1);
	}

	String suffix(int page) {
		return new QueryString().add("person", text(this.person))
			.add("creditor", text(this.creditor))
			.add("action", text(this.action))
			.add("from", date(this.from))
			.add("to", date(this.to))
			.add("page", (page > 1) ? Integer.toString(page) : null)
			.toString();
	}

	/** What the trail tells of it, beside the creditor. */
	@Nullable String told() {
		StringJoiner told = new StringJoiner(", ");
		Stream
			.of(told("person", text(this.person)), told("action", text(this.action)), told("from", date(this.from)),
					told("to", date(this.to)))
			.flatMap(Optional::stream)
			.forEach(told::add);
		return (told.length() > 0) ? told.toString() : null;
	}

	private static Optional<String> told(String name, @Nullable String value) {
		return Optional.ofNullable(value).map((text) -> name + "=" + text);
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	private static @Nullable String date(@Nullable LocalDate date) {
		return (date != null) ? DATE.format(date) : null;
	}

}
