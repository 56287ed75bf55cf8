// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;

import org.springframework.web.util.UriUtils;

/**
 * What a telephone and this service share, and both make the same codes of: six digits
 * that change every thirty seconds (RFC 6238, with the measures every application knows).
 */
final class FactorSecret {

	/** As many as HMAC-SHA-1 has (RFC 4226 4). */
	private static final int BYTES = 20;

	/** As telephones read keys (RFC 4648 6). */
	private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	private static final int SECONDS_A_STEP = 30;

	private static final String ISSUER = "Mandati on line";

	private static final SecureRandom RANDOM = new SecureRandom();

	private final byte[] bytes;

	FactorSecret(byte[] bytes) {
		this.bytes = bytes.clone();
	}

	static FactorSecret random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return new FactorSecret(bytes);
	}

	byte[] bytes() {
		return this.bytes.clone();
	}

	/** As one types it where the sign cannot be read. */
	String inGroups() {
		return base32().replaceAll("(.{4})(?!$)", "$1 ");
	}

	/** What the sign says to the telephone. */
	String address(String username) {
		String issuer = UriUtils.encode(ISSUER, StandardCharsets.UTF_8);
		return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d".formatted(issuer,
				UriUtils.encode(username, StandardCharsets.UTF_8), base32(), issuer, SECONDS_A_STEP);
	}

	/**
	 * The step whose code it is: this one, the one before, or the next one, because no
	 * two clocks are the same (RFC 6238 5.2). Empty where it is of none of them.
	 * @param typed the six digits, which people set apart as the telephone shows them
	 */
	OptionalLong step(String typed, Instant now) {
		String code = typed.replaceAll("[\\s\\p{Pd}]", "");
		long current = now.getEpochSecond() / SECONDS_A_STEP;
		return LongStream.rangeClosed(current - 1, current + 1).filter((step) -> isOf(step, code)).findFirst();
	}

	private boolean isOf(long step, String code) {
		Key key = new SecretKeySpec(this.bytes, "HmacSHA1");
		try {
			String right = new HmacOneTimePasswordGenerator().generateOneTimePasswordString(key, step, Locale.ROOT);
			return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String base32() {
		BigInteger bits = new BigInteger(1, this.bytes);
		StringBuilder text = new StringBuilder();
		for (int shift = BYTES * 8 - 5; shift >= 0; shift -= 5) {
			text.append(BASE32.charAt(bits.shiftRight(shift).intValue() & 31));
		}
		return text.toString();
	}

}
