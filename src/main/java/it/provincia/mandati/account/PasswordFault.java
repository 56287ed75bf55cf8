// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

/**
 * Why a password cannot be one's own. The words are messages, {@code PasswordFault.} and
 * the constant's name.
 */
enum PasswordFault {

	TOO_SHORT, TOO_LONG, SAME_AS_BEFORE, BEARS_OWN_CODE, LOOKS_INITIAL, KNOWN_WORDS, PATTERN

}
