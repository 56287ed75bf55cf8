// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A folder that stands for the machine of an installation: commands of the manual find
 * there what they know at the root. Nobody has to be root; the users of a real machine
 * are all one here, and what {@code systemctl} would do, the test does.
 *
 * @param root where its {@code /etc}, {@code /opt}, {@code /usr} and {@code /var} are
 */
public record Machine(Path root) {

	private static final String PLACES = "(?<![\\w.])/(etc/mandati|etc/cron\\.d|opt/mandati|usr/local/sbin|var/backups|var/lib)\\b";

	public static Machine in(Path root) throws IOException {
		Machine machine = new Machine(root);
		for (String folder : List.of("etc/mandati", "etc/cron.d", "opt/mandati", "usr/local/sbin", "usr/bin",
				"var/backups", "var/lib")) {
			Files.createDirectories(root.resolve(folder));
		}
		machine.program("runuser", "shift 3; exec \"$@\"");
		machine.program("chown", "true");
		machine.program("systemctl", "true");
		return machine;
	}

	private void program(String name, String script) throws IOException {
		Path program = Files.writeString(this.root.resolve("usr/bin").resolve(name), "#!/bin/sh\n" + script + "\n");
		Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	public Path dataFolder() {
		return this.root.resolve("var/lib/mandati");
	}

	public Path settings() {
		return this.root.resolve("etc/mandati/mandati.env");
	}

	/**
	 * Gives the commands to a shell that stops at the first that fails.
	 * @param environment how the programs of PostgreSQL find the server
	 */
	public void run(String commands, Map<String, String> environment) throws IOException, InterruptedException {
		ProcessBuilder shell = new ProcessBuilder("sh", "-eu", "-c",
				commands.replaceAll(PLACES, this.root.toString() + "/$1"))
			.redirectErrorStream(true);
		Map<String, String> all = new HashMap<>(environment);
		all.put("PATH", "%1$s/usr/bin:%1$s/usr/local/sbin:%2$s".formatted(this.root, System.getenv("PATH")));
		shell.environment().putAll(all);
		Process process = shell.start();
		String said = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor()).as(said).isZero();
	}

}
