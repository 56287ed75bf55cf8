// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;

/**
 * What the server itself says that was asked of it, while it is told to say so.
 */
final class ServerLog implements AutoCloseable {

	private static final int TRIES = 3;

	private final Installation installation;

	ServerLog(Installation installation) throws InterruptedException {
		this.installation = installation;
		tell("all");
		// Its processes know it a moment later.
		Thread.sleep(500);
	}

	/**
	 * What a page asks for. Of several times the shortest counts: now and then somebody
	 * else asks meanwhile.
	 */
	List<LoggedStatement> of(Guest guest, String path) throws IOException, InterruptedException {
		return of(() -> guest.read(path));
	}

	List<LoggedStatement> of(Request request) throws IOException, InterruptedException {
		List<LoggedStatement> shortest = List.of();
		for (int i = 0; i < TRIES; i++) {
			List<LoggedStatement> statements = during(request);
			if (i == 0 || statements.size() < shortest.size()) {
				shortest = statements;
			}
		}
		return shortest;
	}

	private List<LoggedStatement> during(Request request) throws IOException, InterruptedException {
		long begin = Files.size(this.installation.log());
		String before = mark();
		request.send();
		String after = mark();
		List<String> said = said(begin, after);
		return LoggedStatement.read(said.subList(indexOf(before, said) + 1, indexOf(after, said)));
	}

	private String mark() {
		String mark = UUID.randomUUID().toString();
		this.installation.database().execute("select '%s'".formatted(mark));
		return mark;
	}

	/** All since there, once that mark has come through. */
	private List<String> said(long begin, String mark) throws IOException, InterruptedException {
		while (true) {
			String said = since(begin);
			if (said.contains(mark)) {
				return said.lines().toList();
			}
			Thread.sleep(20);
		}
	}

	private String since(long begin) throws IOException {
		try (InputStream log = Files.newInputStream(this.installation.log())) {
			log.skipNBytes(begin);
			return new String(log.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static int indexOf(String mark, List<String> lines) {
		int index = 0;
		while (!lines.get(index).contains(mark)) {
			index++;
		}
		return index;
	}

	private void tell(String what) {
		this.installation.command("alter system set log_statement = '%s'".formatted(what), "select pg_reload_conf()");
	}

	@Override
	public void close() {
		tell("none");
	}

	/**
	 * What is done at the portal.
	 */
	interface Request {

		void send() throws IOException, InterruptedException;

	}

}
