// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.nio.file.Path;
import java.util.List;

/**
 * Writes the demo data: a believable year of payments of a Province, from 1/12/2025 to
 * 20/11/2026, and in it at least twice every case of the status table that the own CSV
 * can express. The same files come out of every run: no clock, one seed.
 */
final class DemoDataGenerator {

	private static final long SEED = 20_261_120;

	private final CaseBook cases = new CaseBook();

	private final DemoLedger ledger = new DemoLedger(new Cast());

	DemoDataGenerator() {
		for (Creditor creditor : this.ledger.cast().all()) {
			new EverydayFlow(this.ledger, dice(creditor.place())).play(creditor);
		}
		new GrantRuns(this.ledger, dice(-1)).play();
		Stage stage = new Stage(this.ledger, dice(-2), this.cases);
		new StatusTable(stage).play();
		new ThousandEuro(stage).play();
		new MoneyCases(stage).play();
		new PayeeCases(stage).play();
		this.ledger.close(dice(-3));
	}

	/**
	 * Writes the files and prints which codes bear which special case.
	 * @param outDir the folder to write to
	 */
	public static void main(String[] outDir) {
		DemoDataGenerator generator = new DemoDataGenerator();
		generator.files().forEach((file) -> file.writeTo(Path.of(outDir[0])));
		System.out.print(generator.cases);
	}

	List<CsvFile> files() {
		return List.of(RegistryRows.offices(), RegistryRows.creditors(this.ledger.cast().all()),
				DocumentRows.of(this.ledger.documents()), MandateRows.of(this.ledger.lines()));
	}

	/** Everybody has dice of their own, so that a change here leaves the others alone. */
	private static Chance dice(int player) {
		return new Chance(SEED + player);
	}

}
