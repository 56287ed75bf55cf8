// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Arrays;
import java.util.UUID;

import javax.crypto.spec.SecretKeySpec;

import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Locks secrets of second factors (AES-GCM), each with a key of its account that comes
 * from the installation's own: whoever has the database alone makes no codes, and one
 * account's secret opens no other.
 */
@Component
class FactorVault {

	private static final int KEY_BYTES = 32;

	private static final int IV_BYTES = 12;

	private final PasswordKey key;

	FactorVault(PasswordKey key) {
		this.key = key;
	}

	byte[] lock(UUID account, FactorSecret secret) {
		return of(account).encrypt(secret.bytes());
	}

	FactorSecret open(UUID account, byte[] locked) {
		return new FactorSecret(of(account).decrypt(locked));
	}

	private BytesEncryptor of(UUID account) {
		byte[] derived = Arrays.copyOf(this.key.derive("second factor of " + account), KEY_BYTES);
		return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(derived, "AES"))
			.ivGenerator(KeyGenerators.secureRandom(IV_BYTES))
			.build();
	}

}
