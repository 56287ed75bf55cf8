// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;
import java.util.Locale;

import io.micrometer.core.instrument.Metrics;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What whoever is logged in had too much of, counted for whoever watches the machine
 * ({@code mandati_limit_refused_total}). Its name is the message of the failure, by which
 * the error page chooses its words.
 */
public enum Excess {

	/** Searches of one person in documents. */
	SEARCHES(HttpStatus.TOO_MANY_REQUESTS),

	/** Look-ups of one of the staff. */
	LOOK_UPS(HttpStatus.TOO_MANY_REQUESTS),

	/** Exports of one person at once. */
	OWN_EXPORTS(HttpStatus.TOO_MANY_REQUESTS),

	/** Exports of all at once. */
	EXPORTS(HttpStatus.SERVICE_UNAVAILABLE);

	private final HttpStatus status;

	Excess(HttpStatus status) {
		this.status = status;
	}

	/**
	 * @param seconds after how many it may be asked for again
	 */
	void answer(HttpServletResponse response, long seconds) throws IOException {
		Metrics.counter("mandati.limit.refused", "limit", name().toLowerCase(Locale.ROOT)).increment();
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
		response.sendError(this.status.value(), name());
	}

}
