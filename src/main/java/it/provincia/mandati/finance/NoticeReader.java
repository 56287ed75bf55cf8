// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;

import it.provincia.mandati.platform.ItalianDateFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * Reads what was typed as a notice. What is wrong is reported at its field. A notice is
 * one paragraph of plain text.
 */
@Component
class NoticeReader {

	private static final int LONGEST = 500;

	private final ItalianDateFormatter dates;

	NoticeReader(ItalianDateFormatter dates) {
		this.dates = dates;
	}

	NoticeText read(NoticeForm form, LocalDate today, Errors errors) {
		String text = text("text", form.text(), errors);
		if (text == null && !errors.hasFieldErrors("text")) {
			errors.rejectValue("text", "notice.error.none");
		}
		LocalDate from = date("from", form.from(), errors);
		LocalDate until = date("until", form.until(), errors);
		if (until != null && until.isBefore(today)) {
			errors.rejectValue("until", "notice.error.past");
		}
		else if (from != null && until != null && until.isBefore(from)) {
			errors.rejectValue("until", "notice.error.backwards");
		}
		return new NoticeText(text, text("textEn", form.textEn(), errors), from, until);
	}

	/**
	 * What cannot be seen could make the notice say something else than it shows.
	 */
	private static @Nullable String text(String field, @Nullable String typed, Errors errors) {
		if (typed == null) {
			return null;
		}
		String text = typed.replaceAll("\\s+", " ").strip();
		if (text.codePointCount(0, text.length()) > LONGEST) {
			errors.rejectValue(field, "notice.error.long", new Object[] { LONGEST }, null);
		}
		if (text.matches(".*[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}].*")) {
			errors.rejectValue(field, "notice.error.invisible");
		}
		return text.isEmpty() ? null : text;
	}

	private @Nullable LocalDate date(String field, @Nullable String typed, Errors errors) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		try {
			return this.dates.parse(typed, Locale.ITALIAN);
		}
		catch (ParseException ex) {
			errors.rejectValue(field, "notice.error.date");
			return null;
		}
	}

}
