// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.provincia.mandati.platform.Tools;

/**
 * What a Java process takes, in megabytes.
 */
record Memory(long pid) {

	private static final Path PROGRAMS = Path.of(System.getProperty("java.home"), "bin");

	private static final Pattern USED = Pattern
		.compile("(?:new generation|tenured generation|heap) +total \\d+K, used (\\d+)K");

	/** The program of the JDK, which is there where the tests are compiled. */
	static String program(String name) {
		return PROGRAMS.resolve(name).toString();
	}

	/** All that the system keeps in memory for it. */
	double resident() throws IOException {
		return ofStatus("VmRSS");
	}

	/** The most that this ever was. */
	double mostResident() throws IOException {
		return ofStatus("VmHWM");
	}

	private double ofStatus(String field) throws IOException {
		Matcher found = Pattern.compile(field + ":\\s+(\\d+) kB")
			.matcher(Files.readString(Path.of("/proc", String.valueOf(this.pid), "status")));
		if (!found.find()) {
			throw new IOException(field + " is not told");
		}
		return Long.parseLong(found.group(1)) / 1024.0;
	}

	/** What is left of the heap once all that is garbage has been thrown away. */
	double held() throws IOException, InterruptedException {
		String number = String.valueOf(this.pid);
		Tools.said(program("jcmd"), number, "GC.run");
		Matcher used = USED.matcher(Tools.said(program("jcmd"), number, "GC.heap_info"));
		double kilobytes = 0;
		while (used.find()) {
			kilobytes += Long.parseLong(used.group(1));
		}
		return kilobytes / 1024;
	}

}
