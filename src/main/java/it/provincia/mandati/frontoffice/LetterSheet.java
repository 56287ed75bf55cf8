// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.time.LocalDate;

/**
 * What all letters of a batch say.
 *
 * @param protocol the number under which they are registered; blank: there is room for it
 * @param lastDay the last one on which the passwords open
 */
record LetterSheet(String protocol, LocalDate date, LocalDate lastDay) {

}
