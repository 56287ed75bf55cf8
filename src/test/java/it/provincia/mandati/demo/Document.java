// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

/**
 * A document and what became of it at the office; the ledger numbers it when the year is
 * written.
 */
final class Document {

	private final Claim claim;

	private final boolean netStated;

	private OfficeFact fact = OfficeFact.NOTHING;

	private int place;

	private String code = "";

	private String number = "";

	private String protocol = "";

	private String lot = "";

	Document(Claim claim, boolean netStated) {
		this.claim = claim;
		this.netStated = netStated;
	}

	void say(OfficeFact newFact) {
		this.fact = newFact;
	}

	void enter(int newPlace, String newCode, String newProtocol, String newLot) {
		this.place = newPlace;
		this.code = newCode;
		this.protocol = newProtocol;
		this.lot = newLot;
	}

	void number(String newNumber) {
		this.number = newNumber;
	}

	Claim claim() {
		return this.claim;
	}

	OfficeFact fact() {
		return this.fact;
	}

	boolean isNetStated() {
		return this.netStated;
	}

	int place() {
		return this.place;
	}

	String code() {
		return this.code;
	}

	String number() {
		return this.number;
	}

	String protocol() {
		return this.protocol;
	}

	String lot() {
		return this.lot;
	}

	@Override
	public String toString() {
		return this.code;
	}

}
