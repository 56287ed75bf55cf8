// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import it.provincia.mandati.platform.CommandPlatform;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Verifies the trail from the server's command line, and does nothing else: no table is
 * migrated, no import begun, no page served. It ends with 0 where all is whole, with 1
 * where it is not or could not be verified.
 */
@Import({ CommandPlatform.class, Seals.class, SealKey.class, Drops.class, WaitingRows.class, SealJournal.class,
		TrailVerifier.class, VerdictWords.class })
public final class TrailCommand {

	private static final String ARGUMENT = "--mandati.audit.verify";

	private static final int WHOLE = 0;

	private static final int NOT_WHOLE = 1;

	private TrailCommand() {
	}

	public static boolean isAsked(String... arguments) {
		return Arrays.stream(arguments)
			.anyMatch((argument) -> argument.equals(ARGUMENT) || argument.equals(ARGUMENT + "=true"));
	}

	/**
	 * @return what the process is to end with
	 */
	public static int run(String... arguments) {
		SpringApplicationBuilder command = new SpringApplicationBuilder(TrailCommand.class)
			.web(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = command.run(arguments)) {
			return verify(context, new PrintStream(System.out, true, StandardCharsets.UTF_8));
		}
		catch (RuntimeException ex) {
			// A start that failed has told why.
			return NOT_WHOLE;
		}
	}

	private static int verify(ConfigurableApplicationContext context, PrintStream out) {
		VerdictWords words = context.getBean(VerdictWords.class);
		try {
			Verdict verdict = context.getBean(TrailVerifier.class).verify();
			words.lines(verdict).forEach(out::println);
			return verdict.whole() ? WHOLE : NOT_WHOLE;
		}
		catch (UncheckedIOException | DataAccessException | TransactionException ex) {
			out.println(words.failure(ex));
			return NOT_WHOLE;
		}
	}

}
