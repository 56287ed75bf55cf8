// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import javax.crypto.SecretKey;

import it.provincia.mandati.platform.InstallationKey;

import org.springframework.stereotype.Component;

/**
 * What seals are made with. It is in no database: whoever may write there can break a
 * seal, but not make one.
 */
@Component
class SealKey {

	private final SecretKey key;

	SealKey(InstallationKey installation) {
		this.key = installation.derived("audit-seal");
	}

	/**
	 * @param purpose keeps the digest of one sort of thing from passing for another's
	 */
	SealDigest begin(String purpose) {
		return new SealDigest(this.key, purpose);
	}

}
