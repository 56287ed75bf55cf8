// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

/**
 * How much a body owes. An ordinary creditor has two hundred documents at any size; one
 * has more than all others, strewn over all the time.
 */
enum Size {

	/** A small one, or a first look. */
	S(10_000),

	/** Some years of one body. */
	M(1_000_000),

	/** All there ever was, or the bodies of a region. */
	L(10_000_000);

	static final int OF_A_CREDITOR = 200;

	private static final int MOST_OF_THE_BIG_ONE = 100_000;

	private final int documents;

	Size(int documents) {
		this.documents = documents;
	}

	int documents() {
		return this.documents;
	}

	/** How many documents the big creditor has. */
	int ofTheBigOne() {
		return Math.min(MOST_OF_THE_BIG_ONE, this.documents / 10);
	}

	/** One document in so many is the big creditor's. */
	int stride() {
		return this.documents / ofTheBigOne();
	}

	/** The ordinary ones. */
	int creditors() {
		return (this.documents - ofTheBigOne()) / OF_A_CREDITOR;
	}

}
