// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.time.LocalDate;

import it.provincia.mandati.importing.ImportNews;
import it.provincia.mandati.importing.Parked;
import it.provincia.mandati.importing.Questions;
import it.provincia.mandati.ledger.Overdue;

import org.springframework.stereotype.Service;

/**
 * Gathers what lies on the finance office's desk: as many questions to the database
 * however much there is to tell.
 */
@Service
class DeskNews {

	private static final int SHOWN = 5;

	private final ImportNews imports;

	private final Questions questions;

	private final Parked parked;

	private final Overdue overdue;

	DeskNews(ImportNews imports, Questions questions, Parked parked, Overdue overdue) {
		this.imports = imports;
		this.questions = questions;
		this.parked = parked;
		this.overdue = overdue;
	}

	Desk on(LocalDate today) {
		return new Desk(this.imports.troubles(), this.questions.open(),
				this.parked.counts().stream().filter((count) -> count.count() > 0).toList(), this.overdue.sums(today),
				this.imports.runs(SHOWN), this.imports.refusals(SHOWN), this.imports.nextRun());
	}

}
