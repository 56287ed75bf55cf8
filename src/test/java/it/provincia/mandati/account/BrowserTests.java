// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * By which words a browser is known, from what real ones say of themselves.
 */
class BrowserTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0 | Firefox | Windows
					Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0 | Firefox | Linux
					Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0 | Firefox | Android
					Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/145.0 Mobile/15E148 Safari/605.1.15 | Firefox | iPhone
					Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 | Chrome | Windows
					Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36 | Chrome | Android
					Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 | Chrome | ChromeOS
					Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0.7 Mobile/15E148 Safari/604.1 | Chrome | iPad
					Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0 | Edge | Windows
					Mozilla/5.0 (Linux; Android 10; HD1913) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.7 Mobile Safari/537.36 EdgA/142.0.3 | Edge | Android
					Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 OPR/124.0.0.0 | Opera | Mac
					Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36 | Samsung Internet | Android
					Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15 | Safari | Mac
					Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1 | Safari | iPhone
					Mozilla/5.0 (Haiku x86_64; rv:145.0) Gecko/20100101 Firefox/145.0 | Firefox |""")
	void isKnownByNameAndSystem(String userAgent, String name, @Nullable String system) {
		assertThat(Browser.of(userAgent)).contains(new Browser(name, system));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "curl/8.11.0", "<script>alert(1)</script>", "Mozilla/5.0 (Windows NT 10.0)" })
	void isUnknownWhateverElseItSays(String userAgent) {
		assertThat(Browser.of(userAgent)).isEmpty();
	}

	@Test
	void onlySoMuchOfWhatItSaysIsKept() {
		assertThat(new LogInMark(null, "x".repeat(100_000)).userAgent()).isEqualTo("x".repeat(300));
		assertThat(new LogInMark(null, "Firefox/145.0").userAgent()).isEqualTo("Firefox/145.0");
		assertThat(new LogInMark(null, null).userAgent()).isNull();
	}

}
