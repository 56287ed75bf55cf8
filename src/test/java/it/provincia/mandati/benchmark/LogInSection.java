// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Log-ins beside what the machine can check of passwords at all, and what somebody
 * notices of them who is inside.
 */
record LogInSection(Bench bench) implements Section.Measuring {

	/** Until nothing more is compiled, which would take the processors of the checks. */
	private static final int WARM_UPS = 5;

	private static final int TIMES = 3;

	private static final Duration QUIET = Duration.ofSeconds(10);

	@Override
	public void measure() throws Exception {
		try (Application application = this.bench.installation().serving()) {
			List<String> codes = this.bench.ledger().accounts().ordinary();
			Guest inside = Guest.loggedIn(application.address(), codes.get(0));
			PacedReading reading = new PacedReading(inside, List.of(PageList.LIST));
			LogIns logIns = new LogIns(application.address(), codes);
			PasswordChecks checks = new PasswordChecks();
			for (int i = 0; i < WARM_UPS; i++) {
				reading.during(QUIET);
				logIns.perSecond();
			}
			checks.perSecond();
			measure(logIns, checks, reading);
		}
	}

	private void measure(LogIns logIns, PasswordChecks checks, PacedReading reading) throws Exception {
		List<Double> bare = new ArrayList<>();
		List<Double> rates = new ArrayList<>();
		Latencies quiet = new Latencies();
		Latencies flooded = new Latencies();
		for (int i = 0; i < TIMES; i++) {
			bare.add(checks.perSecond());
			rates.add(logIns.perSecond());
			reading.during(QUIET, quiet);
			reading.beside(logIns::perSecond, flooded);
		}
		Table table = this.bench.table();
		table.add("log-ins", Measure.of(rates), "/s", "BCrypt alone", Measure.of(bare).value(), Target.atLeast(0.9));
		table.add("list during log-ins, p95", Measure.once(flooded.p95()), "ms", "quiet", quiet.p95(),
				Target.atMost(3));
	}

}
