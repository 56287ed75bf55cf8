// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

/**
 * How much a body owes. An ordinary creditor has two hundred documents at any size.
 */
enum Size {

	/** A small one, or a first look. */
	S(10_000),

	/** Some years of one body. */
	M(1_000_000),

	/** All there ever was, or the bodies of a region. */
	L(10_000_000);

	static final int OF_A_CREDITOR = 200;

	private final int documents;

	Size(int documents) {
		this.documents = documents;
	}

	int documents() {
		return this.documents;
	}

	int creditors() {
		return this.documents / OF_A_CREDITOR;
	}

}
