// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the places of a text: {@code {road}}, {@code {school}}, {@code {town}},
 * {@code {month}}, and {@code {n}} for a number of n digits.
 */
final class Wording {

	private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

	private static final List<String> ROADS = List.of("S.P. 10 \"Padana Inferiore\"", "S.P. 33", "S.P. 65",
			"S.P. 83 di Persico", "S.P. 6", "S.P. ex S.S. 234", "S.P. 89", "S.P. 27 \"della Postumia\"",
			"S.P. ex S.S. 415", "S.P. 2 dir", "S.P. 47", "S.P. 85 \"Bassa per Casalmaggiore\"");

	private static final List<String> SCHOOLS = List.of("I.I.S. \"Ada Merlinati\"", "Liceo \"Torre Nuova\"",
			"I.T.I.S. \"Ponte Vecchio\"", "I.P.S.I.A. \"Arti & Mestieri\"", "Liceo artistico \"Via dei Tigli\"",
			"I.I.S. \"Gian Ghiaroni\"", "C.F.P. \"L'Officina\"", "Istituto agrario \"Ca' de' Gelsi\"");

	private static final List<String> TOWNS = List.of("Crema", "Casalmaggiore", "Soresina", "Soncino", "Pandino",
			"Pizzighettone", "Castelleone", "Vescovato", "Ostiano", "Sospiro", "Rivolta d'Adda");

	private Wording() {
	}

	static String fill(String text, LocalDate day, Chance chance) {
		return PLACE.matcher(text).replaceAll((place) -> Matcher.quoteReplacement(word(place.group(1), day, chance)));
	}

	private static String word(String place, LocalDate day, Chance chance) {
		return switch (place) {
			case "road" -> chance.pick(ROADS);
			case "school" -> chance.pick(SCHOOLS);
			case "town" -> chance.pick(TOWNS);
			case "month" -> monthBefore(day);
			default -> number(Integer.parseInt(place), chance);
		};
	}

	private static String monthBefore(LocalDate day) {
		LocalDate before = day.minusMonths(1);
		return before.getMonth().getDisplayName(TextStyle.FULL, Locale.ITALIAN) + " " + before.getYear();
	}

	private static String number(int digits, Chance chance) {
		int low = (digits == 1) ? 2 : (int) StrictMath.pow(10, digits - 1);
		return Integer.toString(chance.between(low, (int) StrictMath.pow(10, digits) - 1));
	}

}
