// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is asked of the database by SQL while something is done, by who does it: not by
 * the schedule, and without the notice above every page, which is asked for every few
 * seconds, whoever looks then.
 */
public final class StatementLog {

	private static final String TEMPLATE = JdbcTemplate.class.getName();

	private static final String HIBERNATE = "org.hibernate.SQL";

	private static final String PREPARED = "Executing prepared SQL statement";

	private static final String OF_THE_NOTICE = "from notice left join";

	/** Where values are bound, each in its place. */
	private static final String BINDING = "org.springframework.jdbc.core.StatementCreatorUtils";

	private StatementLog() {
	}

	/**
	 * What our own SQL asks with values.
	 */
	public static List<String> during(Runnable work) {
		return messages(work, Map.of(TEMPLATE, Level.DEBUG), (message) -> message.startsWith(PREPARED));
	}

	/**
	 * That, what it asks without values, and what Hibernate asks.
	 */
	public static List<String> allDuring(Runnable work) {
		return messages(work, Map.of(TEMPLATE, Level.DEBUG, HIBERNATE, Level.DEBUG),
				(message) -> !message.startsWith("Executing prepared SQL query")
						&& !message.startsWith("Executing prepared SQL update"));
	}

	/**
	 * What our own SQL asks with values, each statement followed by its values in order.
	 */
	static List<String> bindingsDuring(Runnable work) {
		return messages(work, Map.of(TEMPLATE, Level.DEBUG, BINDING, Level.TRACE),
				(message) -> message.startsWith(PREPARED) || message.startsWith("Setting SQL statement parameter"));
	}

	private static List<String> messages(Runnable work, Map<String, Level> levels, Predicate<String> wanted) {
		ListAppender<ILoggingEvent> statements = new ListAppender<>();
		statements.start();
		List<Logger> loggers = levels.keySet().stream().map((name) -> (Logger) LoggerFactory.getLogger(name)).toList();
		loggers.forEach((logger) -> {
			logger.setLevel(levels.get(logger.getName()));
			logger.setAdditive(false);
			logger.addAppender(statements);
		});
		try {
			work.run();
		}
		finally {
			loggers.forEach((logger) -> {
				logger.detachAppender(statements);
				logger.setAdditive(true);
				logger.setLevel(null);
			});
		}
		String doer = Thread.currentThread().getName();
		return statements.list.stream()
			.filter((event) -> event.getThreadName().equals(doer))
			.map(ILoggingEvent::getFormattedMessage)
			.filter((message) -> wanted.test(message) && !message.contains(OF_THE_NOTICE))
			.toList();
	}

}
