// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A proxy before instances, which sends requests to those that say they are ready, in
 * turns.
 */
public final class Haproxy implements AutoCloseable {

	private static final String PROGRAM = "haproxy";

	private static final String SETTINGS = """
			defaults
			    mode http
			    timeout connect 2s
			    timeout client 30s
			    timeout server 30s
			    timeout check 3s
			    retries 5
			    retry-on conn-failure empty-response 503
			    option redispatch 1
			frontend public
			    bind 127.0.0.1:%d
			    default_backend portal
			backend portal
			    balance roundrobin
			    option httpchk GET /actuator/health/readiness
			    default-server check inter 500ms fall 1 rise 1
			%s
			""";

	/** Until it knows who is ready. */
	private static final long MILLIS = 2000;

	private final int port;

	private final Process process;

	private Haproxy(int port, Process process) {
		this.port = port;
		this.process = process;
	}

	public static boolean isThere() {
		return Tools.areThere(PROGRAM);
	}

	/**
	 * @param ports of the instances on this machine
	 * @param folder for its settings
	 */
	public static Haproxy before(List<Integer> ports, Path folder) throws IOException, InterruptedException {
		int port = Child.freePort();
		String servers = IntStream.range(0, ports.size())
			.mapToObj((i) -> "    server s%d 127.0.0.1:%d".formatted(i, ports.get(i)))
			.collect(Collectors.joining("\n"));
		Path settings = Files.writeString(folder.resolve("haproxy.cfg"), SETTINGS.formatted(port, servers));
		Process process = new ProcessBuilder(PROGRAM, "-f", settings.toString()).inheritIO().start();
		Thread.sleep(MILLIS);
		return new Haproxy(port, process);
	}

	public String address() {
		return "http://127.0.0.1:" + this.port;
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
