// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import org.jspecify.annotations.Nullable;

/**
 * A keyed digest (HMAC-SHA-256) in the making. Each value goes in behind its length, so
 * that no two contents look the same: what is moved from one value to the next shows.
 */
final class SealDigest {

	private static final int NOTHING = -1;

	private final Mac mac;

	SealDigest(SecretKey key, String purpose) {
		try {
			this.mac = Mac.getInstance(key.getAlgorithm());
			this.mac.init(key);
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
		add(purpose);
	}

	SealDigest add(@Nullable String value) {
		byte[] bytes = (value != null) ? value.getBytes(StandardCharsets.UTF_8) : null;
		this.mac.update(ByteBuffer.allocate(Integer.BYTES).putInt((bytes != null) ? bytes.length : NOTHING).array());
		if (bytes != null) {
			this.mac.update(bytes);
		}
		return this;
	}

	SealDigest add(long value) {
		return add(Long.toString(value));
	}

	/** As exact as the database keeps it: to the microsecond. */
	SealDigest add(Instant moment) {
		return add(ChronoUnit.MICROS.between(Instant.EPOCH, moment));
	}

	/** 64 hexadecimal digits. */
	String end() {
		return HexFormat.of().formatHex(this.mac.doFinal());
	}

}
