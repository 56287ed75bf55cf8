// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import it.provincia.mandati.ledger.DocumentFacts;
import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.Dossier;
import it.provincia.mandati.ledger.OfficeAct;
import it.provincia.mandati.ledger.PayingLine;
import it.provincia.mandati.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * How far a payment has got, in at most five steps. A step behind of which the facts tell
 * nothing is left out, as are the steps of an office where there is no document. A stop
 * takes the place of the step that was next, with its cause and what to do; after a final
 * one nothing is to come.
 */
final class Progress {

	private final Dossier dossier;

	private final Answer answer;

	private final Noun noun;

	Progress(Dossier dossier, Answer answer) {
		this.dossier = dossier;
		this.answer = answer;
		this.noun = Noun.of(dossier);
	}

	List<Step> steps() {
		Stage reached = this.dossier.position().liveLine() ? Stage.MANDATE : Stage.inOffice(this.dossier.document());
		return switch (status()) {
			case SUSPENDED -> steps(reached.stopped(), Step.State.STOPPED, true);
			case REJECTED, CANCELLED -> steps(reached.stopped(), Step.State.STOPPED, false);
			case RETURNED -> steps(Stage.PAID, Step.State.STOPPED, false);
			case PAID -> steps(Stage.PAID, Step.State.DONE, false);
			case PARTLY_PAID -> steps(Stage.PAID, Step.State.CURRENT, false);
			case IN_PROGRESS, MANDATE_ISSUED -> steps(reached, Step.State.CURRENT, true);
		};
	}

	private List<Step> steps(Stage here, Step.State state, boolean more) {
		return Arrays.stream(Stage.values())
			.filter((stage) -> stage == here || ((stage.compareTo(here) > 0) ? more : stage.known(this.dossier)))
			.map((stage) -> step(stage, here, state))
			.toList();
	}

	private Step step(Stage stage, Stage here, Step.State state) {
		if (stage != here) {
			boolean behind = stage.compareTo(here) < 0;
			return new Step(name(stage.name()), behind ? Step.State.DONE : Step.State.AHEAD,
					behind ? stage.on(this.dossier) : null, behind ? notes(stage) : List.of());
		}
		if (state == Step.State.STOPPED) {
			return new Step(name(status().name()), state, stoppedOn(), stopped());
		}
		String name = (status() == DocumentStatus.PARTLY_PAID) ? status().name() : stage.name();
		return new Step(name(name), state, stage.on(this.dossier), notes(stage));
	}

	/**
	 * In Italian the names of the steps follow the gender of what is paid; a credit note
	 * is not paid but used.
	 */
	private Phrase name(String step) {
		String name = step;
		if (this.dossier.position().type() == DocumentType.CREDIT_NOTE) {
			name = step.replace("PARTLY_PAID", "PARTLY_USED").replaceAll("^PAID$", "USED");
		}
		return this.noun.say("document.step." + name);
	}

	private List<Phrase> notes(Stage stage) {
		String mandates = this.dossier.position().mandates();
		return (stage == Stage.MANDATE && mandates != null) ? List.of(Phrase.of("document.step.mandates", mandates))
				: List.of();
	}

	/**
	 * Why it stopped, in short, and what to do.
	 */
	private List<Phrase> stopped() {
		OfficeAct act = act();
		PayingLine line = failedLine();
		List<Phrase> notes = new ArrayList<>();
		if (act != null) {
			notes.addAll(History.why(act));
		}
		else if (line != null && line.note() != null) {
			notes.addAll(History.quoted(line.note().reason()));
		}
		notes.add(this.answer.todo());
		return notes;
	}

	private @Nullable LocalDate stoppedOn() {
		OfficeAct act = act();
		PayingLine line = failedLine();
		if (act != null) {
			return act.since();
		}
		return (line != null) ? line.stoppedOn() : null;
	}

	/**
	 * The last line that did not go through.
	 */
	private @Nullable PayingLine failedLine() {
		return this.dossier.lines()
			.stream()
			.filter((line) -> line.standing().failed() || line.standing().dead())
			.reduce((one, other) -> other)
			.orElse(null);
	}

	/**
	 * What the office did to stop it, while that is what the status says.
	 */
	private @Nullable OfficeAct act() {
		DocumentFacts document = this.dossier.document();
		OfficeAct current = (document != null) ? document.current() : null;
		return (current != null && current.state().name().equals(status().name())) ? current : null;
	}

	private DocumentStatus status() {
		return this.dossier.position().status();
	}

}
