// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Locale;

import io.micrometer.core.instrument.Metrics;

/**
 * Why a log-in was turned away without a look at its password, counted for whoever
 * watches the machine ({@code mandati_login_unseen_total}).
 */
enum UnseenLogIn {

	/** Others under the same name had failed. */
	WAITING,

	/** Others from the same address had failed. */
	ADDRESS,

	/** More came at once than can be checked. */
	BUSY;

	void count() {
		Metrics.counter("mandati.login.unseen", "reason", name().toLowerCase(Locale.ROOT)).increment();
	}

}
