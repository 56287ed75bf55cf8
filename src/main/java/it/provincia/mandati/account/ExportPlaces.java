// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Who is having a file made: a person one at a time, and all together so many that
 * connections and memory are left for pages (ASVS 5.0 15.2.2). Whoever finds no place
 * waits for one, but not long. Of this instance alone, whose load it limits.
 */
@Component
class ExportPlaces {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final Set<UUID> taken = new HashSet<>();

	private final int most;

	private final Duration patience;

	@Autowired
	ExportPlaces(LimitSettings settings) {
		this(settings.exports(), PATIENCE);
	}

	ExportPlaces(int most, Duration patience) {
		this.most = most;
		this.patience = patience;
	}

	/**
	 * Takes a place, which must be given back.
	 * @return nothing, or why there was none
	 */
	synchronized Optional<Excess> take(UUID person) throws InterruptedException {
		long end = System.nanoTime() + this.patience.toNanos();
		Optional<Excess> obstacle = obstacle(person);
		while (obstacle.isPresent() && end - System.nanoTime() > 0) {
			wait(1 + Duration.ofNanos(end - System.nanoTime()).toMillis());
			obstacle = obstacle(person);
		}
		if (obstacle.isEmpty()) {
			this.taken.add(person);
		}
		return obstacle;
	}

	synchronized void giveBack(UUID person) {
		this.taken.remove(person);
		notifyAll();
	}

	private Optional<Excess> obstacle(UUID person) {
		if (this.taken.contains(person)) {
			return Optional.of(Excess.OWN_EXPORTS);
		}
		return (this.taken.size() < this.most) ? Optional.empty() : Optional.of(Excess.EXPORTS);
	}

}
