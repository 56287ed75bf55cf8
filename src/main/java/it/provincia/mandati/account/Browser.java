// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A browser in words that its owner knows it by. What it says of itself may be anything,
 * so nothing of that is shown: it is only looked through for known marks. Browsers also
 * bear the marks of those they want to be taken for, so the first one found counts.
 *
 * @param system what it runs on; null where that is not known
 */
public record Browser(String name, @Nullable String system) {

	private static final List<Mark> NAMES = List.of(new Mark("Edg", "Edge"), new Mark("OPR/", "Opera"),
			new Mark("SamsungBrowser/", "Samsung Internet"), new Mark("Firefox/", "Firefox"),
			new Mark("FxiOS/", "Firefox"), new Mark("Chrome/", "Chrome"), new Mark("CriOS/", "Chrome"),
			new Mark("Safari/", "Safari"));

	private static final List<Mark> SYSTEMS = List.of(new Mark("iPhone", "iPhone"), new Mark("iPad", "iPad"),
			new Mark("Android", "Android"), new Mark("Windows", "Windows"), new Mark("Macintosh", "Mac"),
			new Mark("CrOS", "ChromeOS"), new Mark("Linux", "Linux"));

	/** Empty where no known browser is meant. */
	static Optional<Browser> of(String userAgent) {
		return find(NAMES, userAgent).map((name) -> new Browser(name, find(SYSTEMS, userAgent).orElse(null)));
	}

	private static Optional<String> find(List<Mark> marks, String userAgent) {
		return marks.stream().filter((mark) -> userAgent.contains(mark.text())).map(Mark::means).findFirst();
	}

	private record Mark(String text, String means) {

	}

}
