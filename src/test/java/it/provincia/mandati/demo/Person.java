// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/**
 * An invented person; the codice fiscale follows from name, birth and place (D.M.
 * 23/12/1976).
 *
 * @param namesakes digits turned into letters, from the right, because somebody else has
 * the same code (omocodia)
 */
record Person(String name, String surname, boolean female, LocalDate birth, String place, int namesakes) {

	private static final String MONTHS = "ABCDEHLMPRST";

	private static final String LETTERS_FOR_DIGITS = "LMNPQRSTUV";

	private static final int[] DIGIT_PLACES = { 14, 13, 12, 10, 9, 7, 6 };

	String fullName() {
		return this.name + " " + this.surname;
	}

	String taxCode() {
		String plain = surnamePart() + namePart() + birthPart() + this.place;
		StringBuilder code = new StringBuilder(plain);
		for (int i = 0; i < this.namesakes; i++) {
			int at = DIGIT_PLACES[i];
			code.setCharAt(at, LETTERS_FOR_DIGITS.charAt(code.charAt(at) - '0'));
		}
		return code.toString() + ControlLetter.of(code.toString());
	}

	private String surnamePart() {
		return threeOf(consonants(this.surname), this.surname);
	}

	private String namePart() {
		String consonants = consonants(this.name);
		boolean skipSecond = consonants.length() > 3;
		return threeOf(skipSecond ? consonants.charAt(0) + consonants.substring(2) : consonants, this.name);
	}

	private String birthPart() {
		int day = this.birth.getDayOfMonth() + (this.female ? 40 : 0);
		char month = MONTHS.charAt(this.birth.getMonthValue() - 1);
		return String.format(Locale.ROOT, "%02d%c%02d", this.birth.getYear() % 100, month, day);
	}

	private static String threeOf(String consonants, String word) {
		String vowels = letters(word).replaceAll("[^AEIOU]", "");
		return (consonants + vowels + "XXX").substring(0, 3);
	}

	private static String consonants(String word) {
		return letters(word).replaceAll("[AEIOU]", "");
	}

	private static String letters(String word) {
		return Normalizer.normalize(word, Normalizer.Form.NFD).toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
	}

}
