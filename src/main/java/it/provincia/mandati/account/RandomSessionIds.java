// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.security.SecureRandom;
import java.util.Base64;

import org.springframework.session.SessionIdGenerator;

/**
 * Session ids of 216 random bits, 36 characters as the table has them; the default's
 * UUIDs have too few, and are not made for it (ASVS 5.0 7.2.3, 11.5.1).
 */
class RandomSessionIds implements SessionIdGenerator {

	private static final int BYTES = 27;

	private final SecureRandom random = new SecureRandom();

	@Override
	public String generate() {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
