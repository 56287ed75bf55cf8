// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExportPlacesTests {

	private static final UUID ANNA = UUID.randomUUID();

	private static final UUID BRUNA = UUID.randomUUID();

	private static final UUID CARLA = UUID.randomUUID();

	private final ExportPlaces places = new ExportPlaces(2, Duration.ZERO);

	@Test
	void aPersonHasOneUntilItIsGivenBack() throws InterruptedException {
		assertThat(this.places.take(ANNA)).isEmpty();
		assertThat(this.places.take(ANNA)).hasValue(Excess.OWN_EXPORTS);
		assertThat(this.places.take(BRUNA)).isEmpty();
		this.places.giveBack(ANNA);
		assertThat(this.places.take(ANNA)).isEmpty();
	}

	@Test
	void allTogetherHaveTwo() throws InterruptedException {
		this.places.take(ANNA);
		this.places.take(BRUNA);
		assertThat(this.places.take(CARLA)).hasValue(Excess.EXPORTS);
		this.places.giveBack(BRUNA);
		assertThat(this.places.take(CARLA)).isEmpty();
	}

	@Test
	void whoeverFindsNoneGetsTheFirstThatIsGivenBack() throws Exception {
		ExportPlaces patient = new ExportPlaces(1, Duration.ofSeconds(30));
		patient.take(ANNA);
		CompletableFuture<Optional<Excess>> waiting = new CompletableFuture<>();
		Thread bruna = new Thread(() -> {
			try {
				waiting.complete(patient.take(BRUNA));
			}
			catch (InterruptedException ex) {
				waiting.completeExceptionally(ex);
			}
		});
		bruna.start();
		while (bruna.getState() != Thread.State.TIMED_WAITING) {
			Thread.onSpinWait();
		}
		patient.giveBack(ANNA);
		assertThat(waiting.get(10, TimeUnit.SECONDS)).isEmpty();
	}

}
