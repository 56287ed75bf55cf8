// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.List;
import java.util.Locale;

import it.provincia.mandati.platform.Phrase;
import it.provincia.mandati.platform.PhrasePrinter;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether files can come in and go out, as {@code /actuator/health/import}: of no concern
 * to whether the pages are alive and ready.
 */
@Component
class ImportsHealthIndicator implements HealthIndicator {

	private final ImportTroubles troubles;

	private final PhrasePrinter words;

	ImportsHealthIndicator(ImportTroubles troubles, PhrasePrinter words) {
		this.troubles = troubles;
		this.words = words;
	}

	@Override
	public Health health() {
		List<Phrase> found = this.troubles.find();
		return found.isEmpty() ? Health.up().build()
				: Health.down()
					.withDetail("motivi",
							found.stream().map((trouble) -> this.words.print(trouble, Locale.ITALIAN)).toList())
					.build();
	}

}
