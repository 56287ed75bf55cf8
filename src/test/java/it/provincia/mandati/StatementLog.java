// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is asked of the database by SQL while something is done.
 */
public final class StatementLog {

	private StatementLog() {
	}

	public static List<String> during(Runnable work) {
		Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
		ListAppender<ILoggingEvent> statements = new ListAppender<>();
		logger.setLevel(Level.DEBUG);
		logger.setAdditive(false);
		logger.addAppender(statements);
		statements.start();
		try {
			work.run();
		}
		finally {
			logger.detachAppender(statements);
			logger.setAdditive(true);
			logger.setLevel(null);
		}
		return statements.list.stream()
			.map(ILoggingEvent::getFormattedMessage)
			.filter((message) -> message.startsWith("Executing prepared SQL statement"))
			.toList();
	}

}
