// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What no template does: the content security policy forbids code and styles inside
 * pages, and what comes from the data is text (ASVS 5.0 1.2.1, 3.4.3).
 */
class TemplatesTests {

	static Stream<Path> templates() {
		return Sources.templates().stream();
	}

	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("templates")
	void showsDataAsTextAndHasNoCodeOrStyleInside(Path template) {
		assertThat(Sources.template(template)).doesNotContain("th:utext", "[(", "th:inline=\"javascript\"")
			.doesNotContainPattern("(?i)\\s(th:)?style\\s*=")
			.doesNotContainPattern("(?i)\\s(th:)?on[a-z]+\\s*=");
	}

	/** What stands so is evaluated twice; of a field it is the name, which we choose. */
	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("templates")
	void evaluatesNoDataTwice(Path template) {
		assertThat(Sources.template(template).replace("th:field=\"*{__${name}__}\"", "")).doesNotContain("__", "~{${");
	}

	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("templates")
	void beginsAsAPageUnlessItIsAFragment(Path template) {
		if (!template.startsWith(Sources.TEMPLATES.resolve("fragments"))) {
			assertThat(Sources.template(template).strip()).startsWithIgnoringCase("<!DOCTYPE html>");
		}
	}

}
