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

	/** The last line of a count of all objects: how many there are and their bytes. */
	private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

	private static final long MOMENT_MILLIS = 1000;

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

	/**
	 * What is left of the heap once all that is garbage has been thrown away. It is
	 * counted while the process stands still: what was thrown away first and counted
	 * afterwards would have new garbage in it. Who is just packing something keeps the
	 * collector from it: a moment later he waits for somebody to read it.
	 */
	double held() throws IOException, InterruptedException {
		Thread.sleep(MOMENT_MILLIS);
		Matcher total = TOTAL.matcher(Tools.said(program("jcmd"), String.valueOf(this.pid), "GC.class_histogram"));
		if (!total.find()) {
			throw new IOException("The objects of " + this.pid + " are not counted");
		}
		return Long.parseLong(total.group(1)) / 1024.0 / 1024.0;
	}

}
