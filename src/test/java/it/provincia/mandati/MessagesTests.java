// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.provincia.mandati.ledger.DocumentStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every visible word is a message, in both languages.
 */
class MessagesTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]");

	/** A message whose key is written out in a template. */
	private static final Pattern USED = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9_.-]*)[(}]");

	private final Map<String, String> italian = messages("messages.properties");

	private final Map<String, String> english = messages("messages_en.properties");

	@Test
	void bothLanguagesHaveTheSameMessages() {
		assertThat(this.english.keySet()).isEqualTo(this.italian.keySet());
		assertThat(this.italian.values()).noneMatch(String::isBlank);
		assertThat(this.english.values()).noneMatch(String::isBlank);
	}

	@Test
	void bothLanguagesHaveTheSameArguments() {
		this.italian
			.forEach((key, words) -> assertThat(arguments(this.english.get(key))).as(key).isEqualTo(arguments(words)));
	}

	@Test
	void apostrophesAreTypographic() {
		assertThat(this.italian).noneSatisfy((key, words) -> assertThat(words).contains("'"));
		assertThat(this.english).noneSatisfy((key, words) -> assertThat(words).contains("'"));
	}

	@Test
	void everyStatusHasAName() {
		assertThat(this.italian.keySet())
			.containsAll(Stream.of(DocumentStatus.values()).map((status) -> "DocumentStatus." + status).toList());
	}

	@Test
	void everyMessageThatATemplateNamesIsThere() throws IOException {
		Set<String> used = new TreeSet<>();
		for (Path template : TemplatesTests.templates().toList()) {
			String html = Files.readString(RESOURCES.resolve("templates").resolve(template));
			USED.matcher(html).results().map((found) -> found.group(1)).forEach(used::add);
		}
		assertThat(this.italian.keySet()).containsAll(used);
	}

	private static Set<String> arguments(String words) {
		return ARGUMENT.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	private static Map<String, String> messages(String name) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name))) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		Map<String, String> messages = new TreeMap<>();
		properties.forEach((key, words) -> messages.put((String) key, (String) words));
		return messages;
	}

}
