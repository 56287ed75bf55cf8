// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the programs of PostgreSQL. They refuse to run as root; started by root they run
 * in a user namespace of their own, where root is nobody.
 */
final class PostgresCommand {

	private static final Logger log = LoggerFactory.getLogger("it.provincia.mandati.postgres");

	private static final int REMEMBERED_LINES = 20;

	private static final long LAST_WORDS_MILLIS = 2000;

	private final Path programs;

	private final List<String> prefix;

	PostgresCommand(Path programs) {
		this.programs = programs;
		this.prefix = root() ? List.of("unshare", "--user") : List.of();
		if (!this.prefix.isEmpty() && !succeeds("unshare", "--user", "true")) {
			throw new SettingException("SPRING_DATASOURCE_URL",
					"il database interno non può partire come root in questo ambiente (unshare non è permesso): "
							+ "avviare con un altro utente o indicare un database esterno");
		}
	}

	/**
	 * Runs a program to its end.
	 * @throws IOException with what it said, when it fails
	 */
	void run(String program, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(this.prefix);
		command.add(this.programs.resolve(program).toString());
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		Output output = new Output(process);
		try {
			if (process.waitFor() != 0) {
				throw new IOException(output.reason());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	private static boolean root() {
		try {
			// Of this process on Linux; elsewhere nothing but PostgreSQL's own word
			// helps.
			return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
		}
		catch (IOException | UnsupportedOperationException | IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean succeeds(String... command) {
		try {
			return new ProcessBuilder(command).start().waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/**
	 * What a program says goes to the log, where debug shows it. The server inherits the
	 * stream from the program that started it, so reading goes on as long as it lives:
	 * nobody reading would in the end stop it.
	 */
	private static final class Output implements Runnable {

		private final Deque<String> last = new ArrayDeque<>();

		private final BufferedReader reader;

		private final Thread thread;

		Output(Process process) {
			this.reader = process.inputReader();
			this.thread = new Thread(this, "postgres-output");
			this.thread.setDaemon(true);
			this.thread.start();
		}

		@Override
		public void run() {
			try (this.reader) {
				for (String line = this.reader.readLine(); line != null; line = this.reader.readLine()) {
					log.debug(line);
					remember(line);
				}
			}
			catch (IOException ex) {
				log.debug("Output ended", ex);
			}
		}

		private synchronized void remember(String line) {
			this.last.addLast(line.strip());
			if (this.last.size() > REMEMBERED_LINES) {
				this.last.removeFirst();
			}
		}

		/** The errors among the last lines; all of them when none is marked as such. */
		String reason() throws InterruptedException {
			this.thread.join(LAST_WORDS_MILLIS);
			return errors();
		}

		private synchronized String errors() {
			String errors = this.last.stream()
				.filter((line) -> line.matches(".*(FATAL|PANIC|DETAIL|error):.*"))
				.collect(Collectors.joining(" / "));
			return errors.isEmpty() ? String.join(" / ", this.last) : errors;
		}

	}

}
