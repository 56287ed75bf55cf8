// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

/**
 * The control letter that codice fiscale and Italian IBAN share: odd and even places have
 * their own values, the sum modulo 26 is the letter (D.M. 23/12/1976).
 */
final class ControlLetter {

	private static final int[] ODD = { 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22,
			25, 24, 23 };

	private ControlLetter() {
	}

	static char of(String code) {
		int sum = 0;
		for (int i = 0; i < code.length(); i++) {
			int value = valueOf(code.charAt(i));
			sum += (i % 2 == 0) ? ODD[value] : value;
		}
		return (char) ('A' + sum % 26);
	}

	private static int valueOf(char character) {
		return (character <= '9') ? character - '0' : character - 'A';
	}

}
