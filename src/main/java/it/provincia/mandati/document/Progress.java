// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import it.provincia.mandati.ledger.DocumentFacts;
import it.provincia.mandati.ledger.OfficeAct;
import it.provincia.mandati.ledger.DocumentState;
import it.provincia.mandati.ledger.Position;
import org.jspecify.annotations.Nullable;

/**
 * How far a document has got, in five fixed steps. A step without a date is one that the
 * files do not tell: it is behind when a later one is. A stop takes the place of the step
 * that was next, and after a final one nothing is to come.
 */
final class Progress {

	private final Position position;

	private final DocumentFacts document;

	Progress(Position position, DocumentFacts document) {
		this.position = position;
		this.document = document;
	}

	List<Step> steps() {
		Stage reached = reached();
		return switch (this.position.status()) {
			case SUSPENDED -> steps(reached.stop(), Step.State.STOPPED, true);
			case REJECTED, CANCELLED -> steps(reached.stop(), Step.State.STOPPED, false);
			case RETURNED -> steps(Stage.PAID, Step.State.STOPPED, false);
			case PAID -> steps(Stage.PAID, Step.State.DONE, false);
			case PARTLY_PAID -> steps(Stage.PAID, Step.State.CURRENT, false);
			case IN_PROGRESS, MANDATE_ISSUED -> steps(reached, Step.State.CURRENT, true);
		};
	}

	private List<Step> steps(Stage here, Step.State state, boolean more) {
		return Arrays.stream(Stage.values())
			.filter((stage) -> more || stage.compareTo(here) <= 0)
			.map((stage) -> step(stage, here, state))
			.toList();
	}

	private Step step(Stage stage, Stage here, Step.State state) {
		if (stage == here) {
			boolean byStatus = state == Step.State.STOPPED || this.position.status().name().equals("PARTLY_PAID");
			String label = byStatus ? "DocumentStatus." + this.position.status() : stage.label();
			return new Step(label, state, (state == Step.State.STOPPED) ? stoppedOn() : on(stage));
		}
		boolean behind = stage.compareTo(here) < 0;
		return new Step(stage.label(), behind ? Step.State.DONE : Step.State.AHEAD, behind ? on(stage) : null);
	}

	private Stage reached() {
		if (this.position.liveLine()) {
			return Stage.MANDATE;
		}
		if (on(Stage.LIQUIDATED) != null || said(DocumentState.LIQUIDATED)) {
			return Stage.LIQUIDATED;
		}
		return (on(Stage.REGISTERED) != null || said(DocumentState.REGISTERED)) ? Stage.REGISTERED : Stage.RECEIVED;
	}

	private @Nullable LocalDate on(Stage stage) {
		return switch (stage) {
			case RECEIVED -> this.document.receivedOn();
			case REGISTERED -> since(DocumentState.REGISTERED);
			case LIQUIDATED -> since(DocumentState.LIQUIDATED);
			case MANDATE -> this.position.mandateOn();
			case PAID -> this.position.paidOn();
		};
	}

	private @Nullable LocalDate since(DocumentState state) {
		return this.document.history()
			.stream()
			.filter((act) -> act.state() == state)
			.map(OfficeAct::since)
			.findFirst()
			.orElse(null);
	}

	private boolean said(DocumentState state) {
		OfficeAct current = this.document.current();
		return current != null && current.state() == state;
	}

	private @Nullable LocalDate stoppedOn() {
		OfficeAct current = this.document.current();
		return (current != null && this.position.status().name().equals(current.state().name())) ? current.since()
				: null;
	}

	private enum Stage {

		RECEIVED, REGISTERED, LIQUIDATED, MANDATE, PAID;

		String label() {
			return "document.step." + name();
		}

		/**
		 * The step in whose place a stop stands: no office stops what is not registered.
		 */
		Stage stop() {
			return (this == LIQUIDATED) ? MANDATE : LIQUIDATED;
		}

	}

}
