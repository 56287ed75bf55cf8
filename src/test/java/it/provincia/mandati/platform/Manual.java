// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The commands that the operators' manual gives, word for word: what a test does with
 * them, an operator can do.
 */
public final class Manual {

	private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

	private Manual() {
	}

	/**
	 * @param number of the blocks below that heading, the first is 1
	 */
	public static String commands(String heading, int number) {
		String rest = text().split("\n## " + Pattern.quote(heading) + "\n", 2)[1];
		return COMMANDS.matcher(rest.split("\n## ", 2)[0])
			.results()
			.skip(number - 1L)
			.map((MatchResult block) -> block.group(1))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No block " + number + " below " + heading));
	}

	private static String text() {
		try {
			return Files.readString(Path.of("docs/operators.md"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
