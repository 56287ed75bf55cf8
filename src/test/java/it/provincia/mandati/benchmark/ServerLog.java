// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the server itself says that was asked of it, while it is told to say so.
 */
final class ServerLog implements AutoCloseable {

	/** Where the output of the server goes that this process has started. */
	private static final String LOGGER = "it.provincia.mandati.postgres";

	private static final int TRIES = 3;

	private final Installation installation;

	private final Logger logger = (Logger) LoggerFactory.getLogger(LOGGER);

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	ServerLog(Installation installation) throws InterruptedException {
		this.installation = installation;
		this.logger.setLevel(Level.DEBUG);
		this.logger.setAdditive(false);
		this.logger.addAppender(this.lines);
		this.lines.start();
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
		JdbcTemplate database = this.installation.database();
		String begin = mark(database);
		request.send();
		String end = mark(database);
		List<String> said = said(end);
		int from = said.size() - 1;
		while (!said.get(from).contains(begin)) {
			from--;
		}
		return LoggedStatement.read(said.subList(from + 1, said.size() - 1));
	}

	private static String mark(JdbcTemplate database) {
		String mark = UUID.randomUUID().toString();
		database.execute("select '%s'".formatted(mark));
		return mark;
	}

	/** All up to that mark, once it has come through. */
	private List<String> said(String mark) throws InterruptedException {
		while (true) {
			List<String> said = new ArrayList<>();
			for (ILoggingEvent line : List.copyOf(this.lines.list)) {
				said.add(line.getMessage());
				if (line.getMessage().contains(mark)) {
					return said;
				}
			}
			Thread.sleep(20);
		}
	}

	private void tell(String what) {
		this.installation.command("alter system set log_statement = '%s'".formatted(what), "select pg_reload_conf()");
	}

	@Override
	public void close() {
		tell("none");
		this.logger.detachAppender(this.lines);
		this.logger.setAdditive(true);
		this.logger.setLevel(null);
	}

	/**
	 * What is done at the portal.
	 */
	interface Request {

		void send() throws IOException, InterruptedException;

	}

}
