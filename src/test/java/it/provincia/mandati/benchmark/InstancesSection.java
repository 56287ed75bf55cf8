// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import it.provincia.mandati.platform.Haproxy;

/**
 * One and two instances on one database, behind a proxy.
 */
record InstancesSection(Bench bench) implements Section.Measuring {

	private static final int TIMES = 3;

	@Override
	public void measure() throws Exception {
		if (!Haproxy.isThere()) {
			this.bench.table().add(Figure.missing("instances", "there is no haproxy"));
			return;
		}
		try (Application one = this.bench.installation().serving();
				Application other = this.bench.installation().servingBeside()) {
			Figures alone = measure(List.of(one));
			Figures both = measure(List.of(one, other));
			report("1 instance", alone, new Figures(Measure.NONE, Measure.NONE));
			report("2 instances", both, alone);
		}
	}

	private Figures measure(List<Application> instances) throws Exception {
		List<Integer> ports = instances.stream().map((one) -> one.address().getPort()).toList();
		try (Haproxy proxy = Haproxy.before(ports, this.bench.folder())) {
			URI address = URI.create(proxy.address());
			List<String> codes = this.bench.ledger().accounts().ordinary();
			LogIns logIns = new LogIns(address, codes);
			List<Double> rates = new ArrayList<>();
			for (int i = 0; i < TIMES; i++) {
				rates.add(logIns.perSecond());
			}
			return new Figures(Throughput.lists(Throughput.browsers(address, codes.get(0))), Measure.of(rates));
		}
	}

	private void report(String how, Figures figures, Figures reference) {
		String name = (reference.lists() == Measure.NONE) ? "" : "1 instance";
		this.bench.table()
			.add("lists a second, " + how, figures.lists(), "/s", name, reference.lists().value(), Target.NONE);
		this.bench.table()
			.add("log-ins, " + how, figures.logIns(), "/s", name, reference.logIns().value(), Target.NONE);
	}

	private record Figures(Measure lists, Measure logIns) {

	}

}
