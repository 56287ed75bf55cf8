// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import it.provincia.mandati.MandatiApplication;

/**
 * Another Java process, as an operator or the system would start and end one.
 */
public final class Child implements AutoCloseable {

	private final Process process;

	private final BufferedReader output;

	private final List<String> said = new CopyOnWriteArrayList<>();

	private Child(List<String> command, Map<String, String> environment) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().putAll(environment);
		this.process = builder.start();
		this.output = this.process.inputReader();
	}

	public static Child start(Class<?> program, Map<String, String> environment, String... arguments)
			throws IOException {
		return start(List.of(), classPath(), program, environment, arguments);
	}

	public static Child start(String classPath, Class<?> program, Map<String, String> environment) throws IOException {
		return start(List.of(), classPath, program, environment);
	}

	public static Child start(List<String> prefix, String classPath, Class<?> program, Map<String, String> environment,
			String... arguments) throws IOException {
		List<String> command = new ArrayList<>(prefix);
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath, program.getName()));
		command.addAll(List.of(arguments));
		return new Child(command, environment);
	}

	/** The application of production, with the memory that the manual gives it. */
	public static Child startAsInstalled(Map<String, String> environment) throws IOException {
		return startAsInstalled(productionClassPath(), MandatiApplication.class, environment);
	}

	/** Another program, as if it were the application of production. */
	public static Child startAsInstalled(String classPath, Class<?> program, Map<String, String> environment)
			throws IOException {
		String service = Files.readString(Path.of("docs/mandati.service"));
		Matcher options = Pattern.compile("(?m)^ExecStart=\\S+/java (.*) -jar ").matcher(service);
		if (!options.find()) {
			throw new IOException("The service starts no Java");
		}
		Map<String, String> variables = new HashMap<>(variables(service));
		variables.putAll(environment);
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of(options.group(1).split(" ")));
		command.addAll(List.of("-cp", classPath, program.getName()));
		return new Child(command, variables);
	}

	/** What the service sets by itself. */
	private static Map<String, String> variables(String service) {
		return Pattern.compile("(?m)^Environment=(\\w+)=(.*)$")
			.matcher(service)
			.results()
			.collect(Collectors.toMap((variable) -> variable.group(1), (variable) -> variable.group(2)));
	}

	public static String classPath() {
		return System.getProperty("java.class.path");
	}

	/** What production has: without the settings of the tests. */
	public static String productionClassPath() {
		return Arrays.stream(classPath().split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	/** One that nobody has taken yet. */
	public static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	public String nextLine() throws IOException {
		return String.valueOf(this.output.readLine());
	}

	/**
	 * Waits until it says this. What it says later is kept and holds it up no longer.
	 * @return the line
	 * @throws IllegalStateException when it ends before, with all it has said
	 */
	public String awaitLine(String beginning) throws IOException {
		for (String line = this.output.readLine(); line != null; line = this.output.readLine()) {
			if (line.startsWith(beginning)) {
				this.said.add(line);
				Thread listener = new Thread(this::listen);
				listener.setDaemon(true);
				listener.start();
				return line;
			}
			this.said.add(line);
		}
		throw new IllegalStateException(String.join("\n", this.said));
	}

	private void listen() {
		try {
			for (String line = this.output.readLine(); line != null; line = this.output.readLine()) {
				this.said.add(line);
			}
		}
		catch (IOException ex) {
			// It was killed.
		}
	}

	/** All that was heard of it, with {@link #awaitLine} and afterwards. */
	public List<String> said() {
		return List.copyOf(this.said);
	}

	/** Waits until the application it is serves pages, and where. */
	public String awaitAddress() throws IOException {
		String ready = "ready: ";
		return awaitLine(ready).substring(ready.length()).strip();
	}

	/** All it still says, up to its end. */
	public List<String> rest() {
		return this.output.lines().toList();
	}

	public int exitCode() throws InterruptedException {
		this.process.waitFor(60, TimeUnit.SECONDS);
		return this.process.exitValue();
	}

	public long pid() {
		return this.process.pid();
	}

	public void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	public void terminate() {
		askToEnd();
		this.process.onExit().join();
	}

	/** As the system does that shuts down, and does not wait for it. */
	public void askToEnd() {
		this.process.destroy();
	}

	@Override
	public void close() {
		kill();
	}

}
