// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * Why a start could not bring the tables up to date, in one line. Each step is one
 * transaction, so that nothing of a failed one is left.
 */
final class MigrationFailure {

	/** What PostgreSQL says at the end of {@code lock_timeout}. */
	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private static final Pattern SCRIPT = Pattern.compile("\\bV[0-9._]+__\\w+\\.sql\\b");

	private MigrationFailure() {
	}

	static String lineFor(FlywayException failure) {
		String begin = "Aggiornamento delle tabelle" + script(failure).map((name) -> ", " + name).orElse("");
		Optional<SQLException> cause = causes(failure).filter(SQLException.class::isInstance)
			.map(SQLException.class::cast)
			.findFirst();
		if (cause.map(SQLException::getSQLState).filter(LOCK_NOT_AVAILABLE::equals).isPresent()) {
			return begin + ": qualcuno tiene occupate le tabelle. Nulla è cambiato, si può riprovare";
		}
		return begin + ": non è riuscito (%s). Di quel passo non è rimasto nulla"
			.formatted(cause.<Throwable>map((sql) -> sql).orElse(failure).getMessage());
	}

	private static Optional<String> script(Throwable failure) {
		return causes(failure).map((ex) -> SCRIPT.matcher(String.valueOf(ex.getMessage())))
			.filter(Matcher::find)
			.map(Matcher::group)
			.findFirst();
	}

	private static Stream<Throwable> causes(@Nullable Throwable failure) {
		return Stream.iterate(failure, (ex) -> ex != null, Throwable::getCause);
	}

}
