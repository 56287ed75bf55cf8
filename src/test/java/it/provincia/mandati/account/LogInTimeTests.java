// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.provincia.mandati.MandatiApplication;
import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.Surfer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody learns from the time of a refusal whether a name is known, or waits (ASVS 5.0
 * 6.3.8): 200 refusals of each sort, in turn, differ by less than a tenth.
 */
@Tag("faults")
class LogInTimeTests {

	private static final int SAMPLES = 200;

	/** The most there may be, so that two names are enough for the wrong passwords. */
	private static final int FREE_TRIES = 100;

	private static final Pattern PASSWORD = Pattern.compile("\\b(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\\b");

	@TempDir
	Path folder;

	private Surfer stranger;

	@Test
	void unknownWrongAndWaitingTakeTheSame() throws Exception {
		try (Child application = Child.start(Child.productionClassPath(), MandatiApplication.class,
				Map.of("MANDATI_DATA_DIR", this.folder.toString(), "MANDATI_DEMO", "false", "SERVER_PORT", "0",
						"MANDATI_PASSWORD_COST", "10", "MANDATI_LOGIN_FREE_TRIES", String.valueOf(FREE_TRIES),
						"MANDATI_LOGIN_PER_ADDRESS", "0", "MANDATI_ADMIN_USERNAME", "capo", "MANDATI_ADMIN_PASSWORD",
						"x", "LC_ALL", "C"))) {
			String address = application.awaitAddress();
			Surfer admin = new Surfer(address).settleIn("capo", "x");
			for (String name : List.of("anna", "bruna", "carla")) {
				new Surfer(address).settleIn(name, colleague(admin, name));
			}
			this.stranger = new Surfer(address);
			this.stranger.page("/login");
			for (int i = 0; i <= FREE_TRIES; i++) {
				refused("carla");
			}
			judge(samples());
			application.terminate();
		}
	}

	private Map<Sort, List<Long>> samples() throws IOException, InterruptedException {
		List<Sort> order = new ArrayList<>();
		for (Sort sort : Sort.values()) {
			order.addAll(Collections.nCopies(SAMPLES, sort));
		}
		Collections.shuffle(order, new Random(1));
		Map<Sort, List<Long>> times = new EnumMap<>(Sort.class);
		for (Sort sort : order) {
			List<Long> known = times.computeIfAbsent(sort, (first) -> new ArrayList<>());
			String name = switch (sort) {
				case UNKNOWN -> "nessuno" + known.size();
				case WRONG -> (known.size() < FREE_TRIES) ? "anna" : "bruna";
				case WAITING -> "carla";
			};
			known.add(refused(name));
		}
		return times;
	}

	private static void judge(Map<Sort, List<Long>> times) {
		Map<Sort, Long> medians = new EnumMap<>(Sort.class);
		times.forEach((sort, all) -> medians.put(sort, all.stream().sorted().toList().get(all.size() / 2)));
		long least = Collections.min(medians.values());
		long most = Collections.max(medians.values());
		System.out.printf("faults: refusals in microseconds, medians of %d: %s, ratio %.3f%n", SAMPLES, medians,
				(double) most / least);
		assertThat(most).isLessThan(least * 11 / 10);
	}

	private long refused(String name) throws IOException, InterruptedException {
		long begin = System.nanoTime();
		String next = this.stranger.post("/login", "username", name, "password", "sbagliata di sicuro")
			.headers()
			.firstValue("Location")
			.orElse("");
		assertThat(next).isEqualTo("/login?error");
		return (System.nanoTime() - begin) / 1000;
	}

	private static String colleague(Surfer admin, String name) throws IOException, InterruptedException {
		admin.page("/staff/users/new");
		Matcher password = PASSWORD.matcher(
				admin.post("/staff/users/new", "username", name, "fullName", "Prova " + name, "role", "URP").body());
		assertThat(password.find()).isTrue();
		return password.group();
	}

	private enum Sort {

		UNKNOWN, WRONG, WAITING

	}

}
