// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.DurationStyle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The operators' manual says of the brake on log-ins what is so (ASVS 5.0 6.1.1).
 */
class LogInGuideTests {

	private static final Binder NOTHING_SET = new Binder(new MapConfigurationPropertySource(Map.of()));

	private String guide;

	@BeforeEach
	void open() throws IOException {
		this.guide = Files.readString(Path.of("docs/operators.md"));
	}

	@Test
	void theDefaultsOfTheTableAreThoseOfTheProgram() {
		LoginSettings settings = NOTHING_SET.bindOrCreate("mandati.login", LoginSettings.class);
		assertThat(documented("MANDATI_LOGIN_FREE_TRIES")).isEqualTo(String.valueOf(settings.freeTries()))
			.isEqualTo("5");
		assertThat(DurationStyle.detectAndParse(documented("MANDATI_LOGIN_MAX_WAIT"))).isEqualTo(settings.maxWait())
			.isEqualTo(Duration.ofMinutes(15));
		assertThat(documented("MANDATI_LOGIN_PER_ADDRESS")).isEqualTo(String.valueOf(settings.perAddress()))
			.isEqualTo("30");
		SecondFactorSettings factor = NOTHING_SET.bindOrCreate("mandati.staff", SecondFactorSettings.class);
		assertThat(documented("MANDATI_STAFF_SECOND_FACTOR")).isEqualToIgnoringCase(factor.secondFactor().name());
	}

	@Test
	void theChapterTellsTheSameFigures() {
		String chapter = this.guide.substring(this.guide.indexOf("\n## Il freno ai tentativi di accesso"));
		chapter = chapter.substring(0, chapter.indexOf("\n## ", 1)).replaceAll("\\s+", " ");
		assertThat(chapter).contains("5 tentativi", "30 secondi", "15 minuti", "12 ore", "30 accessi", "10 minuti");
	}

	private String documented(String setting) {
		Matcher row = Pattern.compile("\\| `" + setting + "` \\| `([^`]+)` \\|").matcher(this.guide);
		assertThat(row.find()).as(setting).isTrue();
		return row.group(1);
	}

}
