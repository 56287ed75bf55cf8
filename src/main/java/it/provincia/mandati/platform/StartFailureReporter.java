// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells a start that a setting has stopped in one line, without a stack trace. It comes
 * before Boot's own failure analysis, which takes a dozen lines; what is not about a
 * setting is left to that.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureReporter implements SpringBootExceptionReporter {

	StartFailureReporter(@Nullable ConfigurableApplicationContext context) {
		// Boot offers the context; nothing of it is needed.
	}

	@Override
	public boolean reportException(Throwable failure) {
		Optional<String> line = StartFailure.lineFor(failure);
		line.ifPresent(StartFailureReporter::print);
		return line.isPresent();
	}

	private static void print(String line) {
		// The words have accents, whatever a container's locale says.
		new PrintStream(System.err, true, StandardCharsets.UTF_8).println(line);
	}

}
