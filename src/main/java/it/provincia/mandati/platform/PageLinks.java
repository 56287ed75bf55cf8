// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The links between the pages of a list: the first, the last, the current one and its
 * neighbours, with gaps between them.
 *
 * @param number the current page, from 1
 * @param total how many pages there are
 */
public record PageLinks(int number, int total, List<Link> links, @Nullable String previous, @Nullable String next) {

	private static final Link GAP = new Link("\u2026", null, false);

	public PageLinks {
		links = List.copyOf(links);
	}

	/**
	 * Makes the links of a list whose pages stand at the given addresses.
	 */
	public static PageLinks of(int number, int total, IntFunction<String> address) {
		List<Link> links = new ArrayList<>();
		int before = 0;
		for (int page : shown(number, total)) {
			if (page - before > 1) {
				links.add(GAP);
			}
			links.add(new Link(Integer.toString(page), address.apply(page), page == number));
			before = page;
		}
		return new PageLinks(number, total, links, (number > 1) ? address.apply(number - 1) : null,
				(number < total) ? address.apply(number + 1) : null);
	}

	/**
	 * A gap stands for two pages at least: in the place of one the page itself is shown.
	 */
	private static int[] shown(int number, int total) {
		int from = (number <= 4) ? 1 : number - 1;
		int to = (number >= total - 3) ? total : number + 1;
		return IntStream.concat(IntStream.of(1), IntStream.concat(IntStream.rangeClosed(from, to), IntStream.of(total)))
			.distinct()
			.toArray();
	}

	/**
	 * One page, or a gap where there is no address.
	 */
	public record Link(String label, @Nullable String href, boolean current) {
	}

}
