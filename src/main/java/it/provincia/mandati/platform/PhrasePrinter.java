// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.context.MessageSource;
import org.springframework.format.Printer;
import org.springframework.stereotype.Component;

/**
 * Says a phrase in a language, with dates and amounts as they stand everywhere else. In
 * Italian the article before a date that begins with "otto" or "undici" is elided:
 * {@code dall’11/05/2026}.
 */
@Component
public class PhrasePrinter implements Printer<Phrase> {

	/** Stands before such a date until the words around it are there; in no text. */
	private static final char ELIDING = '\uE000';

	private static final Pattern ELIDED = Pattern.compile("\\b([Ii]|da)l " + ELIDING);

	private static final Map<String, String> ELISIONS = Map.of("i", "l’", "I", "L’", "da", "dall’");

	private final MessageSource messages;

	private final ItalianDateFormatter dates;

	private final EuroFormatter amounts;

	public PhrasePrinter(MessageSource messages, ItalianDateFormatter dates, EuroFormatter amounts) {
		this.messages = messages;
		this.dates = dates;
		this.amounts = amounts;
	}

	@Override
	public String print(Phrase phrase, Locale locale) {
		Object[] arguments = phrase.arguments().stream().map((argument) -> printed(argument, locale)).toArray();
		String said = this.messages.getMessage(phrase.key(), arguments, locale);
		return ELIDED.matcher(said)
			.replaceAll((found) -> ELISIONS.get(found.group(1)))
			.replace(String.valueOf(ELIDING), "");
	}

	private Object printed(Object argument, Locale locale) {
		if (argument instanceof Phrase phrase) {
			return print(phrase, locale);
		}
		if (argument instanceof LocalDate date) {
			boolean eliding = date.getDayOfMonth() == 8 || date.getDayOfMonth() == 11;
			return (eliding ? ELIDING : "") + this.dates.print(date, locale);
		}
		if (argument instanceof BigDecimal amount) {
			return this.amounts.print(amount, locale) + "\u00a0€";
		}
		return argument;
	}

}
