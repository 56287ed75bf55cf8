// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * How long the server takes for the statements of a page alone: what {@code pgbench},
 * PostgreSQL's own measure, makes of them, at the same server.
 */
record Floor(Installation installation) {

	static final String REFERENCE = "pgbench";

	private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^:]+):(\\d+)/(.+)");

	private static final List<Path> PLACES = places();

	static boolean isThere() {
		return !PLACES.isEmpty();
	}

	/**
	 * @return milliseconds, on average
	 */
	double latency(List<LoggedStatement> page) throws IOException, InterruptedException {
		return measure("latency average = ([0-9.]+) ms", 1, 2, List.of(page));
	}

	/**
	 * Pages a second on so many connections.
	 * @param pages what each of several people asks for the same page
	 */
	double perSecond(List<List<LoggedStatement>> pages, int connections) throws IOException, InterruptedException {
		return measure("tps = ([0-9.]+)", connections, 10, pages);
	}

	private double measure(String figure, int connections, int seconds, List<List<LoggedStatement>> pages)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(PLACES.get(0).toString(), "--no-vacuum", "--protocol=prepared",
				"--client=" + connections, "--jobs=" + Math.min(2, connections), "--time=" + seconds));
		for (int i = 0; i < pages.size(); i++) {
			Path script = this.installation.folder().resolve("page-%d.sql".formatted(i));
			Files.writeString(script,
					pages.get(i).stream().map((one) -> one.sql() + ";\n").collect(Collectors.joining()));
			command.add("--file=" + script);
		}
		String said = run(command);
		Matcher found = Pattern.compile(figure).matcher(said);
		if (!found.find() || said.contains("aborted")) {
			throw new IOException(said);
		}
		return Double.parseDouble(found.group(1));
	}

	private String run(List<String> command) throws IOException, InterruptedException {
		JdbcConnectionDetails database = this.installation.connection();
		Matcher url = URL.matcher(database.getJdbcUrl());
		if (!url.matches()) {
			throw new IOException("No such address: " + database.getJdbcUrl());
		}
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("PGHOST", url.group(1));
		builder.environment().put("PGPORT", url.group(2));
		builder.environment().put("PGDATABASE", url.group(3));
		builder.environment().put("PGUSER", database.getUsername());
		builder.environment().put("PGPASSWORD", database.getPassword());
		Process process = builder.start();
		String said = new String(process.getInputStream().readAllBytes());
		process.waitFor();
		return said;
	}

	/** On the path, or where Debian keeps the programs of each release. */
	private static List<Path> places() {
		Stream<Path> path = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
		Stream<Path> debian = Stream.of("18", "17", "16", "15")
			.map((release) -> Path.of("/usr/lib/postgresql", release, "bin"));
		return Stream.concat(path, debian)
			.map((folder) -> folder.resolve("pgbench"))
			.filter(Files::isExecutable)
			.toList();
	}

}
