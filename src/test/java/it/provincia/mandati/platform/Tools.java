// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Programs of the system that some tests need, where this machine has them.
 */
public final class Tools {

	private Tools() {
	}

	/** Whether it has them all. */
	public static boolean areThere(String... names) {
		return Arrays.stream(names)
			.allMatch((name) -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
				.anyMatch((folder) -> Files.isExecutable(Path.of(folder, name))));
	}

	/** What the program says up to its end, its complaints aside. */
	public static String said(String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		String output = new String(process.getInputStream().readAllBytes());
		process.waitFor();
		return output;
	}

	/** Makes a certificate for the name, which is its own authority; by openssl. */
	public static void certify(String name, Path key, Path certificate) throws IOException, InterruptedException {
		said("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
				"-subj", "/CN=" + name, "-addext", "subjectAltName=DNS:" + name, "-keyout", key.toString(), "-out",
				certificate.toString());
		assertThat(certificate).isNotEmptyFile();
	}

}
