// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's own secret, which is in no database. Whoever needs a key takes one
 * derived for that purpose, so that none of them tells of another.
 */
public final class InstallationKey {

	private static final String ALGORITHM = "HmacSHA256";

	private final String secret;

	public InstallationKey(String secret) {
		this.secret = secret;
	}

	/** The secret itself, which passwords have been digested with from the beginning. */
	public String secret() {
		return this.secret;
	}

	/** A key of 256 bits for HMAC-SHA-256, the same for the same purpose. */
	public SecretKey derived(String purpose) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
			return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), ALGORITHM);
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
