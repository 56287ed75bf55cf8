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
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			byte[] text = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
			return Base64.getEncoder().encodeToString(mac.doFinal(text));
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
