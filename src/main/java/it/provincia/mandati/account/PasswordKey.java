// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's own secret, without which nobody can try passwords against a stolen
 * database (NIST SP 800-63B-4 3.1.1.2). It stands before BCrypt, which takes 72 bytes at
 * most: the digest of any password has 64.
 */
class PasswordKey {

	private static final String ALGORITHM = "HmacSHA384";

	private final SecretKey key;

	PasswordKey(String secret) {
		this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
	}

	/**
	 * The keyed digest of the whole password, the same however the letters with accents
	 * were composed by the keyboard (NFC).
	 */
	String digest(String password) {
		return Base64.getEncoder().encodeToString(code(Normalizer.normalize(password, Normalizer.Form.NFC)));
	}

	/** A secret for that purpose alone, of 48 bytes. */
	byte[] derive(String purpose) {
		return code("\u0000" + purpose);
	}

	private byte[] code(String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
