// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever takes a single file knows its licence (guidelines on the reuse of software of
 * public bodies, Allegato A). A file of a new kind bears the line too, unless it is
 * listed here as somebody else's or as unable to.
 */
class LicenceTests {

	private static final String LINE = "SPDX-License-Identifier: AGPL-3.0-or-later";

	/** After the one line that must come first: of a script, of XML, of HTML. */
	private static final int LINES_LOOKED_AT = 2;

	/** What others wrote or a tool of theirs made; each has a licence of its own. */
	private static final List<String> OF_OTHERS = List.of("LICENSE", "mvnw", "mvnw.cmd",
			".mvn/wrapper/maven-wrapper.properties", "src/main/resources/static/look/bootstrap-italia.css",
			"src/main/resources/static/look/bootstrap-italia.LICENSE.txt", "src/main/resources/static/look/icons.svg",
			"src/main/resources/static/look/fonts/OFL.txt", "src/main/resources/paper/OFL.txt");

	/** Formats without comments, whatever they hold. */
	private static final String WITHOUT_COMMENTS = ".*\\.(csv|json|png|ttf|woff2)";

	static Stream<Path> files() {
		return Sources.all()
			.stream()
			.filter((file) -> !OF_OTHERS.contains(file.toString().replace('\\', '/')))
			.filter((file) -> !file.toString().matches(WITHOUT_COMMENTS));
	}

	@ParameterizedTest
	@MethodSource("files")
	void everySourceNamesItsLicence(Path file) {
		assertThat(Sources.read(file).lines().limit(LINES_LOOKED_AT)).as("first lines of %s", file)
			.anyMatch((line) -> line.contains(LINE));
	}

	@Test
	void theLicenceIsThereWhole() throws IOException {
		assertThat(Files.readAllLines(Path.of("LICENSE"))).hasSize(661)
			.startsWith("                    GNU AFFERO GENERAL PUBLIC LICENSE")
			.endsWith("<https://www.gnu.org/licenses/>.");
	}

}
