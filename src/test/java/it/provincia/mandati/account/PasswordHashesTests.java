// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordHashesTests {

	private static final String PASSWORD = "perch\u00e9 no, \ud83d\ude00 domani";

	private final PasswordHashes hashes = new PasswordHashes(new PasswordKey("k".repeat(32)), 4);

	@Test
	void saysByItsPrefixHowItWasMade() {
		assertThat(this.hashes.ofOwn(PASSWORD)).startsWith("{bh1}$2a$04$");
		assertThat(this.hashes.ofInitial(InitialPassword.random())).startsWith("{ic1}$2a$04$");
		assertThat(new PasswordHashes(new PasswordKey("k".repeat(32)), 5).ofOwn(PASSWORD)).startsWith("{bh1}$2a$05$");
	}

	@Test
	void isNeverTwiceTheSame() {
		assertThat(this.hashes.ofOwn(PASSWORD)).isNotEqualTo(this.hashes.ofOwn(PASSWORD));
	}

	@Test
	void countsEverySignOfAPassword() {
		String hash = this.hashes.ofOwn("a".repeat(127) + "b");
		assertThat(match("a".repeat(127) + "b", hash)).isTrue();
		assertThat(match("a".repeat(127) + "c", hash)).isFalse();
		assertThat(match("a".repeat(72), hash)).isFalse();
		assertThat(match("a".repeat(127) + "b ", hash)).isFalse();
		assertThat(match("a".repeat(127) + "B", hash)).isFalse();
		assertThat(match("", hash)).isFalse();
	}

	@Test
	void takesAnAccentHoweverItWasTyped() {
		String hash = this.hashes.ofOwn(Normalizer.normalize(PASSWORD, Normalizer.Form.NFD));
		assertThat(match(PASSWORD, hash)).isTrue();
		assertThat(match(PASSWORD.replace('\u00e9', 'e'), hash)).isFalse();
	}

	@Test
	void takesAnInitialPasswordInAnyFormAndOnlyAsOne() {
		InitialPassword initial = InitialPassword.random();
		String hash = this.hashes.ofInitial(initial);
		assertThat(match(initial.inGroups(), hash)).isTrue();
		assertThat(match(initial.signs().toLowerCase(), hash)).isTrue();
		assertThat(match(InitialPassword.random().inGroups(), hash)).isFalse();
		assertThat(match("", hash)).isFalse();
		assertThat(match(initial.signs().toLowerCase(), this.hashes.ofOwn(initial.signs()))).isFalse();
	}

	@Test
	void isWorthNothingWithoutTheKey() {
		PasswordHashes elsewhere = new PasswordHashes(new PasswordKey("K".repeat(32)), 4);
		assertThat(elsewhere.match(PASSWORD, this.hashes.ofOwn(PASSWORD), () -> true)).isFalse();
	}

	@Test
	void nobodyHasAnyPassword() {
		assertThat(match(PASSWORD, null)).isFalse();
		assertThat(match(PASSWORD, "{noop}" + PASSWORD)).isFalse();
	}

	@Test
	void isNotRightWhereItsTryIsNotAdmitted() {
		String hash = this.hashes.ofOwn(PASSWORD);
		assertThat(this.hashes.match(PASSWORD, hash, () -> false)).isFalse();
		InitialPassword initial = InitialPassword.random();
		assertThat(this.hashes.match(initial.signs(), this.hashes.ofInitial(initial), () -> false)).isFalse();
	}

	private boolean match(String password, @Nullable String hash) {
		return this.hashes.match(password, hash, () -> true);
	}

}
