// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import it.provincia.mandati.platform.CommandPlatform;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Verifies the trail from the server's command line, and does nothing else: no table is
 * migrated, no import begun, no page served. It ends with 0 where all is whole, with 1
 * where it is not or could not be verified.
 */
@Import({ CommandPlatform.class, Seals.class, SealKey.class, Drops.class, WaitingRows.class, SealJournal.class,
		TrailVerifier.class, VerdictWords.class })
public final class TrailCommand {

	private static final String ARGUMENT = "--mandati.audit.verify";

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
			Verdict verdict = context.getBean(TrailVerifier.class).verify();
			PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
			context.getBean(VerdictWords.class).lines(verdict).forEach(out::println);
			return verdict.whole() ? 0 : 1;
		}
		catch (RuntimeException ex) {
			// A start that failed has told why.
			return 1;
		}
	}

}
