// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

/**
 * A password that people chose, as an installation keeps it: the same for whoever chose
 * it, so that one hash will do for thousands of accounts.
 */
public final class KnownPassword {

	/** Of production. */
	public static final int COST = 12;

	private KnownPassword() {
	}

	/**
	 * @param key of the installation
	 */
	public static String hash(String password, String key) {
		return new PasswordHashes(new PasswordKey(key), COST).ofOwn(password);
	}

}
