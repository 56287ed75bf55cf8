// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the text blocks in which the demo's cast is written: one row a line, cells
 * between bars.
 */
final class Table {

	private Table() {
	}

	static List<List<String>> rows(String text) {
		return text.lines().filter((line) -> !line.isBlank()).map(Table::cells).toList();
	}

	/**
	 * Rows in paragraphs: a line that begins at the margin opens one, indented lines
	 * belong to it.
	 */
	static List<List<String>> paragraphs(String text) {
		List<List<String>> paragraphs = new ArrayList<>();
		for (String line : text.lines().filter((l) -> !l.isBlank()).toList()) {
			if (!Character.isWhitespace(line.charAt(0))) {
				paragraphs.add(new ArrayList<>());
			}
			paragraphs.get(paragraphs.size() - 1).add(line.strip());
		}
		return paragraphs;
	}

	static List<String> cells(String line) {
		return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
	}

}
