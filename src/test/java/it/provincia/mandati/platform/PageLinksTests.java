// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageLinksTests {

	@ParameterizedTest
	@CsvSource({ "1, 1, [1]", "1, 2, [1] 2", "2, 3, 1 [2] 3", "1, 10, [1] 2 … 10", "4, 10, 1 2 3 [4] 5 … 10",
			"5, 10, 1 … 4 [5] 6 … 10", "6, 10, 1 … 5 [6] 7 … 10", "7, 10, 1 … 6 [7] 8 9 10", "10, 10, 1 … 9 [10]",
			"4, 7, 1 2 3 [4] 5 6 7" })
	void firstLastAndNeighboursAreLinkedWithGapsBetween(int number, int total, String expected) {
		PageLinks links = PageLinks.of(number, total, (page) -> "?page=" + page);
		assertThat(links.links()
			.stream()
			.map((link) -> link.current() ? "[" + link.label() + "]" : link.label())
			.collect(Collectors.joining(" "))).isEqualTo(expected);
		assertThat(links.links()).filteredOn((link) -> !link.label().equals("…"))
			.allSatisfy((link) -> assertThat(link.href()).isEqualTo("?page=" + link.label()));
	}

	@Test
	void theEndsLeadNoFurther() {
		assertThat(PageLinks.of(1, 2, Integer::toString).previous()).isNull();
		assertThat(PageLinks.of(1, 2, Integer::toString).next()).isEqualTo("2");
		assertThat(PageLinks.of(2, 2, Integer::toString).previous()).isEqualTo("1");
		assertThat(PageLinks.of(2, 2, Integer::toString).next()).isNull();
	}

}
