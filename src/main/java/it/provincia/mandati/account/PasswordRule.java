// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Optional;

/**
 * One reason for refusing a password (ASVS 5.0 6.2.4, 6.2.11, 6.2.12). Every bean of this
 * kind is asked.
 */
interface PasswordRule {

	/**
	 * What is wrong with the password, of an allowed length and in NFC.
	 */
	Optional<PasswordFault> fault(String password, PasswordOwner owner);

}
