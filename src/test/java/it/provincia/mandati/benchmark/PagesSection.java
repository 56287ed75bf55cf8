// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The pages of an ordinary creditor and of the big one, beside the statements that they
 * send and beside a ledger of size S, whose pages are read in turns with these.
 */
record PagesSection(Bench bench) implements Section.Measuring {

	private static final String SMALL = "size S";

	private static final int ROUNDS = 7;

	/** With the settings of the compose file. */
	private static final double MEGABYTES = 450;

	@Override
	public void measure() throws Exception {
		Path folder = Files.createDirectories(this.bench.folder().resolve("small"));
		try (Installation small = Installation.in(folder)) {
			Ledger ledger = new Ledger(small, Size.S);
			ledger.fill();
			try (Application beside = small.serving(); Application application = this.bench.installation().serving()) {
				measure(application, ordinary(ledger, beside).warmUp());
				new Throughput(this.bench, application).measure();
				footprint(application);
			}
		}
	}

	private void measure(Application application, Looks small) throws Exception {
		Looks ordinary = ordinary(this.bench.ledger(), application).warmUp();
		Looks big = Looks.of(this.bench.ledger(), application.address(), Claim.codeOfTheBigOne()).warmUp();
		Looks stranger = Looks.ofStranger(application.address());
		for (int round = 0; round < ROUNDS; round++) {
			for (int page = 0; page < small.count(); page++) {
				for (Looks one : List.of(small, ordinary, big)) {
					one.addRound(page);
				}
			}
			stranger.addRound(0);
		}
		report(small, new PageRows(this.bench, "ordinary", ordinary), new PageRows(this.bench, "big", big),
				new PageRows(this.bench, "stranger", stranger));
	}

	private static Looks ordinary(Ledger ledger, Application application) throws Exception {
		return Looks.of(ledger, application.address(), ledger.accounts().ordinary().get(0));
	}

	private void report(Looks small, PageRows ordinary, PageRows big, PageRows stranger)
			throws IOException, InterruptedException {
		double list = p95(small, 0);
		for (int page = 0; page < small.count(); page++) {
			Page kind = small.pages().get(page);
			ordinary.slow(page, SMALL, p95(small, page), kind.isList() ? Target.atMost(1.3) : Target.NONE);
			big.slow(page, SMALL + ", list", list, targetOfTheBigOne(kind));
		}
		stranger.slow(0, SMALL + ", list", list, Target.NONE);
		for (PageRows rows : List.of(ordinary, big, stranger)) {
			rows.middle();
		}
	}

	private static Target targetOfTheBigOne(Page page) {
		if (!page.isList()) {
			return Target.NONE;
		}
		return Target.atMost(page.isSearch() ? 8 : 3);
	}

	private static double p95(Looks looks, int page) {
		return looks.times().get(page).p95().value();
	}

	private void footprint(Application application) throws IOException {
		Memory memory = application.memory();
		this.bench.table()
			.add(Figure.alone("resident memory, after the pages", Measure.once(memory.resident()), "MB",
					Target.noMoreThan(MEGABYTES)));
		this.bench.table()
			.add(Figure.alone("resident memory, the most", Measure.once(memory.mostResident()), "MB", Target.NONE));
	}

}
