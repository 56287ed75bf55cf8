// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * The status table's examples on a document of 1.000 euro, each twice: without and with
 * tax held back.
 */
final class ThousandEuro {

	private static final long SUM = Euro.of(1000);

	private static final int SMALLER_PART = 40;

	private final Stage stage;

	private final Treasury treasury;

	ThousandEuro(Stage stage) {
		this.stage = stage;
		this.treasury = stage.treasury();
	}

	void play() {
		for (Amount amount : List.of(Amount.plain(SUM), Amount.splitOfGross(SUM, 22))) {
			partPaid(amount);
			partIssued(amount);
			restFailed(amount);
			failedAndIssuedAgain(amount);
			failedAndPaidAgain(amount);
			deadAndPaidAgain(amount);
		}
	}

	private void partPaid(Amount amount) {
		Document alone = document("400 paid", amount);
		this.treasury.settle(part(alone, 0, this.stage.orderDay(alone)));
		Document both = document("400 paid and 600 issued", amount);
		this.treasury.settle(part(both, 0, this.stage.orderDay(both)));
		this.treasury.transmit(part(both, 1, Stage.THIS_WEEK));
	}

	private void partIssued(Amount amount) {
		part(document("400 issued", amount), 0, Stage.YESTERDAY);
	}

	private void restFailed(Amount amount) {
		Document document = document("400 paid and 600 failed", amount);
		LocalDate day = this.stage.orderDay(document);
		this.treasury.settle(part(document, 0, day));
		this.treasury.giveBack(part(document, 1, day.plusDays(1)));
	}

	private void failedAndIssuedAgain(Amount amount) {
		Document document = document("1.000 failed and 1.000 issued again", amount);
		MandateLine failed = this.treasury.giveBack(this.stage.order(document));
		this.treasury.transmit(this.treasury.again(failed, Stage.THIS_WEEK));
	}

	private void failedAndPaidAgain(Amount amount) {
		Document document = document("1.000 failed and 1.000 paid again", amount);
		MandateLine failed = this.treasury.giveBack(this.stage.order(document));
		this.treasury.settle(this.treasury.again(failed));
	}

	private void deadAndPaidAgain(Amount amount) {
		Document document = document("1.000 dead and 1.000 paid", amount);
		MandateLine dead = this.treasury.cancel(this.stage.order(document));
		this.treasury.settle(this.treasury.again(dead));
	}

	private Document document(String title, Amount amount) {
		Document document = this.stage.invoice(this.stage.nextFirm(), amount);
		this.stage.cases().note("Document of 1.000: " + title, document);
		return document;
	}

	private MandateLine part(Document document, int which, LocalDate day) {
		return this.treasury.order(day, Part.halves(document, SMALLER_PART).subList(which, which + 1));
	}

}
