// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Looks at the heap of a Java process several times a second; it costs that process
 * nothing.
 */
final class HeapWatch implements AutoCloseable {

	private static final List<String> USED = List.of("S0U", "S1U", "EU", "OU");

	private final Process jstat;

	private volatile double peak;

	HeapWatch(Memory memory) throws IOException {
		this.jstat = new ProcessBuilder(Memory.program("jstat"), "-gc", String.valueOf(memory.pid()), "100")
			.redirectErrorStream(true)
			.start();
		new Thread(this::read).start();
	}

	private void read() {
		try (BufferedReader lines = this.jstat.inputReader()) {
			List<String> head = cells(lines.readLine());
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				List<String> cells = cells(line);
				double kilobytes = USED.stream()
					.mapToDouble((name) -> Double.parseDouble(cells.get(head.indexOf(name)).replace(',', '.')))
					.sum();
				this.peak = Math.max(this.peak, kilobytes / 1024);
			}
		}
		catch (IOException ex) {
			// It was closed.
		}
	}

	private static List<String> cells(String line) {
		return Arrays.asList(line.strip().split("\\s+"));
	}

	/** The most that was used, in megabytes, garbage included. */
	double peak() {
		return this.peak;
	}

	@Override
	public void close() {
		this.jstat.destroy();
	}

}
