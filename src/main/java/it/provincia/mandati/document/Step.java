// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One of the steps that a document goes through on its way to the payment.
 *
 * @param label a key in the message files
 * @param on the day it was reached, where the facts tell one
 */
record Step(String label, State state, @Nullable LocalDate on) {

	/**
	 * Whether the document is at this step.
	 */
	public boolean here() {
		return this.state == State.CURRENT || this.state == State.STOPPED;
	}

	/**
	 * Whether a step is behind, is where the document is, is where it was stopped, or is
	 * yet to come. The name in lower case is its class in the style sheet.
	 */
	enum State {

		DONE, CURRENT, STOPPED, AHEAD;

		public String css() {
			return (this == AHEAD) ? "" : name().toLowerCase(Locale.ROOT);
		}

	}

}
