// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.Comparator;
import java.util.List;

/**
 * The last thing that happened to a position.
 */
public record News(DocumentPage page, HistoryEntry entry) {

	/**
	 * Of each of them, the newest first.
	 */
	public static List<News> of(List<DocumentPage> pages) {
		return pages.stream()
			.flatMap((page) -> page.history().stream().limit(1).map((entry) -> new News(page, entry)))
			.sorted(Comparator.comparing((News news) -> news.entry().on()).reversed())
			.toList();
	}

}
