// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.provincia.mandati.platform.Child;

/**
 * How long it takes to start on a folder that is known, with the database in it, beside
 * an empty application with the same starters; and how large it is.
 */
record StartSection(Bench bench) implements Section.Measuring {

	private static final int TIMES = 5;

	private static final double SECONDS_MORE = 2;

	private static final double MEGABYTES = 130;

	private static final String DATABASE = "empty_application";

	@Override
	public void measure() throws Exception {
		this.bench.installation().command("create database %s owner mandati".formatted(DATABASE));
		Map<String, String> empty = new HashMap<>(this.bench.installation().databaseSettings());
		empty.compute("SPRING_DATASOURCE_URL", (name, url) -> url.replaceFirst("/[^/]+$", "/" + DATABASE));
		empty.put("SERVER_PORT", "0");
		String classPath = ofTheEmptyOne();
		Map<String, String> ours = Map.of("MANDATI_DATA_DIR", this.bench.folder().resolve("first-look").toString(),
				"MANDATI_DEMO", "false", "SERVER_PORT", "0", "LC_ALL", "C");
		List<Double> reference = new ArrayList<>();
		List<Double> seconds = new ArrayList<>();
		for (int i = 0; i <= TIMES; i++) {
			double ofEmpty = seconds(() -> Child.startAsInstalled(classPath, EmptyApplication.class, empty));
			double ofOurs = seconds(() -> Child.startAsInstalled(ours));
			if (i > 0) {
				reference.add(ofEmpty);
				seconds.add(ofOurs);
			}
		}
		this.bench.installation().command("drop database " + DATABASE);
		this.bench.table()
			.add("start, embedded database", Measure.of(seconds), "s", "empty application",
					Measure.of(reference).value(), Target.atMost(1.5, SECONDS_MORE));
		jar();
	}

	private static double seconds(Starting starting) throws IOException {
		long begin = System.nanoTime();
		try (Child child = starting.start()) {
			child.awaitLine("ready: ");
			double seconds = (System.nanoTime() - begin) / 1e9;
			child.terminate();
			return seconds;
		}
	}

	/** The libraries, and that one class. */
	private String ofTheEmptyOne() throws IOException {
		Path folder = this.bench.folder().resolve("empty");
		Path file = folder.resolve(EmptyApplication.class.getName().replace('.', '/') + ".class");
		Files.createDirectories(file.getParent());
		try (InputStream code = EmptyApplication.class.getResourceAsStream(file.getFileName().toString())) {
			Files.write(file, code.readAllBytes());
		}
		String libraries = Arrays.stream(Child.productionClassPath().split(File.pathSeparator))
			.filter((entry) -> entry.endsWith(".jar"))
			.collect(Collectors.joining(File.pathSeparator));
		return folder + File.pathSeparator + libraries;
	}

	private void jar() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			List<Path> jars = files.filter((file) -> file.getFileName().toString().matches("mandati-.*[.]jar"))
				.toList();
			if (jars.isEmpty()) {
				this.bench.table().add(Figure.missing("jar", "none has been built"));
				return;
			}
			this.bench.table()
				.add(Figure.alone("jar", Measure.once(Files.size(jars.get(0)) / (1024.0 * 1024)), "MB",
						Target.noMoreThan(MEGABYTES)));
		}
	}

	private interface Starting {

		Child start() throws IOException;

	}

}
