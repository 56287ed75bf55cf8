// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Arrays;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class FactorVaultTests {

	private static final UUID OWNER = UUID.randomUUID();

	private final FactorVault vault = new FactorVault(new PasswordKey("k".repeat(32)));

	private final FactorSecret secret = FactorSecret.random();

	@Test
	void opensWhatItHasLocked() {
		byte[] locked = this.vault.lock(OWNER, this.secret);
		assertThat(this.vault.open(OWNER, locked).inGroups()).isEqualTo(this.secret.inGroups());
		assertThat(this.vault.lock(OWNER, this.secret)).isNotEqualTo(locked);
		assertThat(Arrays.toString(locked)).doesNotContain(Arrays.toString(this.secret.bytes()).substring(1, 40));
	}

	@Test
	void opensItForNobodyElse() {
		byte[] locked = this.vault.lock(OWNER, this.secret);
		assertThatException().isThrownBy(() -> this.vault.open(UUID.randomUUID(), locked));
		assertThatException().isThrownBy(() -> new FactorVault(new PasswordKey("K".repeat(32))).open(OWNER, locked));
		locked[locked.length - 1] ^= 1;
		assertThatException().isThrownBy(() -> this.vault.open(OWNER, locked));
	}

}
