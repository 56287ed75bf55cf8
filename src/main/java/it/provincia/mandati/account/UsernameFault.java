// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

/**
 * Why a user name cannot be given. The words are messages, {@code UsernameFault.} and the
 * constant's name.
 */
public enum UsernameFault {

	FORM, TAX_CODE, TAKEN

}
