// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * Every cell of the status table that the own CSV can express, twice: what the office
 * says of a document against where its mandate line stands.
 */
final class StatusTable {

	private static final List<String> GRANTED = List.of("Associazione Amici", "Ginevra", "Comune di Roccapadana",
			"Ruggero", "A.S.D. Pallavolo", "Guardie");

	private final Stage stage;

	private int turn;

	StatusTable(Stage stage) {
		this.stage = stage;
	}

	void play() {
		for (Situation situation : Situation.values()) {
			for (boolean second : new boolean[] { false, true }) {
				for (OfficeState state : OfficeState.values()) {
					withDocument(state, situation, second);
				}
				if (situation != Situation.NO_LINE) {
					withoutDocument(situation, second);
				}
			}
		}
		for (OfficeState state : List.of(OfficeState.REJECTED, OfficeState.CANCELLED)) {
			partStanding(state, Situation.RETURNED);
			partStanding(state, Situation.NOT_EXECUTABLE);
		}
	}

	private void withDocument(OfficeState state, Situation situation, boolean second) {
		Document document = document(state, situation);
		if (situation != Situation.NO_LINE) {
			situation.lead(this.stage.treasury().order(orderDay(situation, second, document), document),
					this.stage.treasury(), second);
		}
		String said = state.code().isEmpty() ? "empty" : state.code();
		this.stage.cases().note("Status table, " + said + " / " + situation, document);
	}

	private void withoutDocument(Situation situation, boolean second) {
		Creditor payee = this.stage.named(GRANTED.get(this.turn++ % GRANTED.size()));
		Topic topic = payee.trade().topics().get(0);
		LocalDate day = orderDay(situation, second, null);
		long cents = Euro.of(120) + Euro.of(35) * this.turn;
		MandateLine line = this.stage.treasury()
			.grant(day, payee, second ? null : topic.kind(), cents, "Saldo atto n. " + (40 + this.turn) + "/2026");
		situation.lead(line, this.stage.treasury(), second);
		this.stage.cases().note("Status table, line without document / " + situation, line);
	}

	/**
	 * A part that is paid and a part that failed: the payment failed, whatever the office
	 * says.
	 */
	private void partStanding(OfficeState state, Situation failure) {
		for (boolean second : new boolean[] { false, true }) {
			Document document = document(state, failure);
			List<Part> parts = Part.halves(document, 40);
			LocalDate day = this.stage.orderDay(document);
			Treasury treasury = this.stage.treasury();
			treasury.settle(treasury.order(day, parts.subList(0, 1)));
			failure.lead(treasury.order(day.plusDays(2), parts.subList(1, 2)), treasury, second);
			this.stage.cases()
				.note("Status table, " + state.code() + " / " + failure + ", another part paid", document);
		}
	}

	private Document document(OfficeState state, Situation situation) {
		LocalDate date = situation.isRecent() ? recentDay(state) : this.stage.passedDay();
		Document document = this.stage.invoicing().document(this.stage.nextFirm(), date);
		document.say(
				fact(state, WorkingDays.notAfterToday(WorkingDays.onOrAfter(document.claim().received().plusDays(8)))));
		return document;
	}

	private OfficeFact fact(OfficeState state, LocalDate since) {
		int n = this.turn++;
		return switch (state) {
			case UNSAID -> OfficeFact.NOTHING;
			case SUSPENDED -> OfficeFact.suspended(Suspension.turn(n), since, n);
			case REJECTED, CANCELLED -> OfficeFact.closed(state, since, n);
			default -> OfficeFact.plain(state, since);
		};
	}

	private LocalDate orderDay(Situation situation, boolean second, Document document) {
		if (situation == Situation.ISSUED) {
			return second ? Stage.THIS_WEEK : Stage.YESTERDAY;
		}
		return (document != null) ? this.stage.orderDay(document) : this.stage.passedDay();
	}

	private static LocalDate recentDay(OfficeState state) {
		return WorkingDays.onOrAfter(WorkingDays.TODAY.minusDays((state == OfficeState.UNSAID) ? 4 : 26));
	}

}
