// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

/**
 * While the letters were printed, somebody else gave credentials to one of their
 * recipients: to post them would be to void what that one has in hand.
 */
class LettersOvertakenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	LettersOvertakenException() {
		super("Somebody gave credentials to a recipient meanwhile; nothing was changed, the letters can be asked for again");
	}

}
