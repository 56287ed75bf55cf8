// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MinuteCountsTests {

	private static final UUID ANNA = UUID.randomUUID();

	private static final UUID BRUNA = UUID.randomUUID();

	private Instant now = Instant.parse("2026-03-27T10:00:12Z");

	private final MinuteCounts three = new MinuteCounts(() -> this.now, 3);

	@Test
	void oneMayAskSoOftenAndIsThenToldWhenTheMinuteIsOver() {
		assertThat(IntStream.range(0, 5).mapToLong((i) -> this.three.add(ANNA))).containsExactly(0L, 0L, 0L, 48L, 48L);
		assertThat(this.three.add(BRUNA)).isZero();
	}

	@Test
	void withTheNextMinuteOneBeginsAnew() {
		IntStream.range(0, 5).forEach((i) -> this.three.add(ANNA));
		this.now = Instant.parse("2026-03-27T10:00:59Z");
		assertThat(this.three.add(ANNA)).isEqualTo(1);
		this.now = Instant.parse("2026-03-27T10:01:00Z");
		assertThat(this.three.add(ANNA)).isZero();
	}

	@Test
	void zeroMeansAnyNumber() {
		MinuteCounts unlimited = new MinuteCounts(() -> this.now, 0);
		assertThat(IntStream.range(0, 5000).mapToLong((i) -> unlimited.add(ANNA))).containsOnly(0L);
	}

	@Test
	void ofManyAtOnceNoneIsForgotten() {
		MinuteCounts hundred = new MinuteCounts(() -> this.now, 100);
		assertThat(IntStream.range(0, 1000).parallel().filter((i) -> hundred.add(ANNA) == 0).count()).isEqualTo(100);
	}

}
