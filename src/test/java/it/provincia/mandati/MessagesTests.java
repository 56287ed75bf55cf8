// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every word that people see is a message, there in both languages.
 */
class MessagesTests {

	private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9_.-]*)[(}]");

	private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]");

	@Test
	void italianAndEnglishHaveTheSameKeys() {
		assertThat(messages("messages_en").stringPropertyNames())
			.containsExactlyInAnyOrderElementsOf(messages("messages").stringPropertyNames());
	}

	@ParameterizedTest
	@ValueSource(strings = { "messages", "messages_en" })
	void noMessageIsEmpty(String bundle) {
		assertThat(messages(bundle)).allSatisfy((key, text) -> assertThat(text.toString()).isNotBlank());
	}

	/** To a message with arguments a lone apostrophe begins a quotation, and vanishes. */
	@ParameterizedTest
	@ValueSource(strings = { "messages", "messages_en" })
	void apostrophesBesideArgumentsAreDoubledAndNoOthersAre(String bundle) {
		assertThat(messages(bundle)).allSatisfy((key, value) -> {
			String text = value.toString();
			if (ARGUMENT.matcher(text).find()) {
				assertThat(text.replace("''", "")).doesNotContain("'");
			}
			else {
				assertThat(text).doesNotContain("''");
			}
		});
	}

	@Test
	void everyKeyInATemplateIsThere() {
		Set<String> keys = new TreeSet<>();
		for (Path template : Sources.templates()) {
			IN_TEMPLATES.matcher(Sources.template(template)).results().forEach((match) -> keys.add(match.group(1)));
		}
		keys.removeAll(messages("messages").stringPropertyNames());
		assertThat(keys).as("keys without a message").isEmpty();
	}

	/**
	 * An enum is shown to people when one of its constants has a message, or a template
	 * builds its key: {@code #{'DocumentStatus.' + ${…}}}.
	 */
	@Test
	void everyConstantOfAnEnumThatPeopleSeeHasAMessage() {
		Set<String> keys = messages("messages").stringPropertyNames();
		List<String> missing = new ArrayList<>();
		enums().filter((type) -> isShown(type, keys))
			.flatMap(MessagesTests::constants)
			.filter((key) -> !keys.contains(key))
			.forEach(missing::add);
		assertThat(missing).as("constants without a message").isEmpty();
	}

	private static boolean isShown(JavaClass type, Set<String> keys) {
		return constants(type).anyMatch(keys::contains) || Sources.templates()
			.stream()
			.anyMatch((template) -> Sources.template(template).contains("'" + type.getSimpleName() + ".'"));
	}

	private static Stream<JavaClass> enums() {
		return new ClassFileImporter().importPackagesOf(MandatiApplication.class)
			.stream()
			.filter(JavaClass::isEnum)
			.filter((type) -> !type.isAnonymousClass());
	}

	private static Stream<String> constants(JavaClass type) {
		return Stream.of(type.reflect().getEnumConstants())
			.map((constant) -> type.getSimpleName() + "." + ((Enum<?>) constant).name());
	}

	private static Properties messages(String bundle) {
		Properties messages = new Properties();
		try {
			messages.load(new StringReader(Sources.read(Sources.RESOURCES.resolve(bundle + ".properties"))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return messages;
	}

}
