// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

/**
 * What may happen to a document of everyday business, with its weight in a thousand; most
 * meet no hindrance.
 */
enum Course {

	SUSPENDED(42), REJECTED(16), CANCELLED(15), RETURNED(36), PARTLY_PAID(15), IN_TWO_LINES(22), ORDERED_NET(16),
	REPLACED(10), REISSUED(8), SLOW(40), SMOOTH(780);

	private static final int ALL = 1000;

	private final int weight;

	Course(int weight) {
		this.weight = weight;
	}

	static Course draw(Chance chance) {
		int left = chance.between(1, ALL);
		for (Course course : values()) {
			left -= course.weight;
			if (left <= 0) {
				return course;
			}
		}
		return SMOOTH;
	}

}
