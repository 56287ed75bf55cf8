// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import it.provincia.mandati.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * One of the steps of a payment.
 *
 * @param on the day it was reached, where the facts tell one
 * @param notes what else is to be said of it: the mandates, or why it stopped here
 */
public record Step(Phrase name, State state, @Nullable LocalDate on, List<Phrase> notes) {

	public Step {
		notes = List.copyOf(notes);
	}

	/**
	 * Whether the payment is at this step.
	 */
	public boolean here() {
		return this.state == State.CURRENT || this.state == State.STOPPED;
	}

	/**
	 * Whether a step is behind, is where the payment is, is where it was stopped, or is
	 * yet to come. The name in lower case is its class in the style sheet.
	 */
	public enum State {

		DONE, CURRENT, STOPPED, AHEAD;

		public String css() {
			return (this == AHEAD) ? "" : name().toLowerCase(Locale.ROOT);
		}

	}

}
