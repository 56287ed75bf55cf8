// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

/**
 * An authenticator application that was told a key.
 */
public final class Telephone {

	private static final int BYTES = 20;

	private final byte[] secret;

	/**
	 * Takes the key as a page shows it to be typed.
	 */
	public Telephone(String key) {
		BigInteger bits = key.replace(" ", "")
			.chars()
			.mapToObj((sign) -> BigInteger.valueOf((sign >= 'A') ? sign - 'A' : sign - '2' + 26))
			.reduce(BigInteger.ZERO, (all, five) -> all.shiftLeft(5).or(five));
		byte[] signed = bits.toByteArray();
		this.secret = new byte[BYTES];
		byte[] right = Arrays.copyOfRange(signed, Math.max(0, signed.length - BYTES), signed.length);
		System.arraycopy(right, 0, this.secret, BYTES - right.length, right.length);
	}

	/** What it shows now. */
	public String code() {
		return codeIn(Duration.ZERO);
	}

	/** What it shows after the next change: clocks differ by as much. */
	public String nextCode() {
		return codeIn(Duration.ofSeconds(30));
	}

	String codeIn(Duration time) {
		try {
			return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(
					new SecretKeySpec(this.secret, "HmacSHA1"), Instant.now().plus(time), Locale.ROOT);
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
