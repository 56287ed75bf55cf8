// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import it.provincia.mandati.ledger.DocumentFacts;
import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.Dossier;
import it.provincia.mandati.ledger.Movement;
import it.provincia.mandati.ledger.MovementKind;
import it.provincia.mandati.ledger.OfficeAct;
import it.provincia.mandati.ledger.PayingLine;
import it.provincia.mandati.ledger.SuspensionKind;
import it.provincia.mandati.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to a position and has a date: what offices did, what mandates were
 * made and sent, what the treasurer did.
 */
final class History {

	private final List<HistoryEntry> entries = new ArrayList<>();

	private final Noun noun;

	private final boolean creditNote;

	private History(Dossier dossier) {
		this.creditNote = dossier.position().type() == DocumentType.CREDIT_NOTE;
		this.noun = Noun.of(dossier);
		if (dossier.document() != null) {
			document(dossier.document());
		}
		dossier.lines().forEach(this::line);
	}

	/**
	 * The newest first; of one day, what comes later on the way to the payment.
	 */
	static List<HistoryEntry> of(Dossier dossier) {
		List<HistoryEntry> entries = new History(dossier).entries;
		entries.sort(Comparator.comparing(HistoryEntry::on));
		Collections.reverse(entries);
		return entries;
	}

	private void document(DocumentFacts document) {
		add(document.receivedOn(), this.noun.say("document.step.RECEIVED"), null, List.of());
		List<OfficeAct> acts = new ArrayList<>(document.history());
		acts.sort(Comparator.comparing(OfficeAct::state));
		acts.forEach((act) -> add(act.since(), this.noun.say("document.step." + act.state()), null, why(act)));
	}

	private void line(PayingLine line) {
		PayingLine.Share share = line.share();
		List<Phrase> notes = new ArrayList<>();
		if (share.net() != null) {
			notes.add(Phrase.of("document.history.net", share.net().abs()));
		}
		notes.addAll(payee(line));
		add(line.issuedOn(), Phrase.of("document.history.issued", line.mandate()), share.part().abs(), notes);
		add(line.transmittedOn(), Phrase.of("document.history.transmitted", line.mandate()), null, List.of());
		PayingLine.Note note = line.note();
		if (note != null && line.lastReturn() == null) {
			add(note.since(), Phrase.of("document.history." + line.standing(), line.mandate()), null,
					quoted(note.reason()));
		}
		line.movements().forEach((movement) -> movement(line, movement));
	}

	private void movement(PayingLine line, Movement movement) {
		List<Phrase> notes = new ArrayList<>(payee(line));
		if (movement.ofMore() && movement.whole() != null) {
			notes.add(Phrase.of("document.history.whole", movement.whole()));
		}
		if (movement.receiptNumber() != null) {
			notes.add(Phrase.of("document.lines.receipt", movement.receiptNumber()));
		}
		if (movement.kind() == MovementKind.RETURNED && line.note() != null && movement.equals(line.lastReturn())) {
			notes.addAll(quoted(line.note().reason()));
		}
		String what = (this.creditNote && movement.kind().pays()) ? "deducted" : movement.kind().name();
		add(movement.happenedOn(), Phrase.of("document.history." + what, line.mandate()), movement.size(), notes);
	}

	/**
	 * What moves no money is told once, also of two lines of one mandate.
	 */
	private void add(@Nullable LocalDate on, Phrase what, @Nullable BigDecimal amount, List<Phrase> notes) {
		if (on == null) {
			return;
		}
		HistoryEntry entry = new HistoryEntry(on, what, amount, notes);
		if (amount != null || !this.entries.contains(entry)) {
			this.entries.add(entry);
		}
	}

	private static List<Phrase> payee(PayingLine line) {
		return line.payee().other() ? List.of(Phrase.of("document.history.other")) : List.of();
	}

	/**
	 * The kind of a suspension, and the words of whoever stated it; a kind that says
	 * nothing is left out where there are words.
	 */
	static List<Phrase> why(OfficeAct act) {
		List<Phrase> notes = new ArrayList<>(quoted(act.reason()));
		SuspensionKind kind = act.suspensionKind();
		if (kind != null && (kind != SuspensionKind.OTHER || notes.isEmpty())) {
			notes.add(0, Phrase.of("SuspensionKind." + kind));
		}
		return notes;
	}

	static List<Phrase> quoted(@Nullable String reason) {
		return (reason != null) ? List.of(Phrase.of("document.history.quoted", reason)) : List.of();
	}

}
