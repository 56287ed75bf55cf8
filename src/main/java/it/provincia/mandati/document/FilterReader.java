// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.text.ParseException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.PaymentFilter;
import it.provincia.mandati.ledger.PositionFilter;
import it.provincia.mandati.platform.EuroFormatter;
import it.provincia.mandati.platform.ItalianDateFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.format.Parser;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * Reads the filters that were asked for. One that cannot be read is reported at its field
 * and left out, whole.
 */
@Component
class FilterReader {

	private final ItalianDateFormatter dates;

	private final EuroFormatter amounts;

	FilterReader(ItalianDateFormatter dates, EuroFormatter amounts) {
		this.dates = dates;
		this.amounts = amounts;
	}

	PositionFilter read(FilterForm form, Errors errors) {
		return new PositionFilter(form.q(), constants("type", form.type(), DocumentType.values(), errors),
				constants("status", form.status(), DocumentStatus.values(), errors),
				value("from", form.from(), this.dates, errors), value("to", form.to(), this.dates, errors),
				value("minAmount", form.minAmount(), this.amounts, errors),
				value("maxAmount", form.maxAmount(), this.amounts, errors));
	}

	PaymentFilter read(PaymentForm form, Errors errors) {
		return new PaymentFilter(value("from", form.from(), this.dates, errors),
				value("to", form.to(), this.dates, errors), value("amount", form.amount(), this.amounts, errors),
				false);
	}

	/**
	 * A year is what may stand in a date.
	 */
	Optional<Year> read(WithholdingForm form, Errors errors) {
		String newYear = form.year().isBlank() ? "" : "1/1/" + form.year().strip();
		return Optional.ofNullable(value("year", newYear, this.dates, errors)).map(Year::from);
	}

	/**
	 * A statement is of a day that is over, or of today, which is what none asks for.
	 */
	LocalDate read(StatementForm form, LocalDate today, Errors errors) {
		LocalDate at = value("at", form.at(), this.dates, errors);
		if (at != null && at.isAfter(today)) {
			errors.rejectValue("at", "document.error.at.future");
		}
		return (at != null) ? at : today;
	}

	private static <E extends Enum<E>> Set<E> constants(String field, List<String> names, E[] all, Errors errors) {
		List<Optional<E>> found = names.stream()
			.map((name) -> Arrays.stream(all).filter((constant) -> constant.name().equals(name)).findFirst())
			.toList();
		if (!found.stream().allMatch(Optional::isPresent)) {
			errors.rejectValue(field, "document.error." + field);
			return Set.of();
		}
		return found.stream().flatMap(Optional::stream).collect(Collectors.toSet());
	}

	private static <T> @Nullable T value(String field, String text, Parser<T> parser, Errors errors) {
		if (text.isBlank()) {
			return null;
		}
		try {
			return parser.parse(text, Locale.ITALIAN);
		}
		catch (ParseException ex) {
			errors.rejectValue(field, "document.error." + field);
			return null;
		}
	}

}
