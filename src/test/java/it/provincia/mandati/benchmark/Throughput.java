// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * How many lists a second are served to sixteen browsers that ask again at once.
 */
record Throughput(Bench bench, Application application) {

	private static final int BROWSERS = 16;

	private static final Duration LENGTH = Duration.ofSeconds(8);

	private static final int TIMES = 3;

	void measure() throws Exception {
		measure("ordinary", this.bench.ledger().accounts().ordinary().get(0));
		measure("big", Claim.codeOfTheBigOne());
	}

	private void measure(String whose, String code) throws Exception {
		List<Guest> guests = browsers(this.application.address(), code);
		Measure pages = lists(guests);
		String name = whose + ", lists a second, 16 connections";
		if (Floor.isThere()) {
			double floor = new Floor(this.bench.installation()).perSecond(statements(guests), BROWSERS);
			this.bench.table().add(name, pages, "/s", "pgbench, 16 clients", floor, Target.atLeast(0.25));
		}
		else {
			this.bench.table().add(new Figure(name, pages, "/s", "there is no pgbench", Double.NaN, Target.NONE));
		}
	}

	static List<Guest> browsers(URI address, String code) throws IOException, InterruptedException {
		List<Guest> guests = new ArrayList<>();
		for (int i = 0; i < BROWSERS; i++) {
			guests.add(Guest.loggedIn(address, code));
		}
		return guests;
	}

	static Measure lists(List<Guest> guests) throws Exception {
		List<Callable<Double>> hands = guests.stream()
			.map((guest) -> (Callable<Double>) () -> guest.read(PageList.LIST.path()))
			.toList();
		Load.perSecond(LENGTH, hands);
		List<Double> rates = new ArrayList<>();
		for (int i = 0; i < TIMES; i++) {
			rates.add(Load.perSecond(LENGTH, hands));
		}
		return Measure.of(rates);
	}

	private List<List<LoggedStatement>> statements(List<Guest> guests) throws IOException, InterruptedException {
		List<List<LoggedStatement>> statements = new ArrayList<>();
		try (ServerLog log = new ServerLog(this.bench.installation())) {
			for (Guest guest : guests) {
				statements.add(log.of(guest, PageList.LIST.path()));
			}
		}
		return statements;
	}

}
