// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Tells failures of which the database is the cause, because it is down, frozen, full or
 * out of connections, from those that are ours: the first end by themselves.
 */
final class Outage {

	/**
	 * Classes of SQLSTATE (PostgreSQL 18, appendix A): connection exception, insufficient
	 * resources, operator intervention, system error.
	 */
	private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

	private Outage() {
	}

	static boolean isBehind(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(100).anyMatch(Outage::isOne);
	}

	private static boolean isOne(Throwable cause) {
		return cause instanceof SQLTransientConnectionException
				|| cause instanceof SQLException sql && isOfTheDatabase(sql.getSQLState());
	}

	/** The pool alone has none: of a connection that is gone, where a rollback fails. */
	private static boolean isOfTheDatabase(@Nullable String state) {
		return state == null || CLASSES.stream().anyMatch(state::startsWith);
	}

}
