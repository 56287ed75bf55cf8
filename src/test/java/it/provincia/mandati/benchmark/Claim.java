// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.time.LocalDate;

/**
 * One document and what becomes of it: all of it follows from its number, so that it is
 * the same at each run. Documents arise in the order of their numbers; the creditors take
 * turns.
 */
record Claim(Size size, long number) {

	/** Of this year the treasurer's journal tells the payments. */
	static final int JOURNAL_YEAR = 2024;

	private static final String THE_BIG_ONE = "90000000000";

	private static final long ORDINARY = 80_000_000_000L;

	private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);

	/** Days over which the documents arose. */
	private static final int DAYS = 2190;

	private static final int LINES_OF_A_MANDATE = 10;

	/** Of a hundred. */
	private static final String[] TYPES = types("FATTURA", 80, "PARCELLA", 8, "NOTA_CREDITO", 5, "NOTA_SPESE", 2,
			"CONTRIBUTO", 2, "RIMBORSO", 1, "BENEFICIO", 1, "ALTRO", 1);

	static String codeOfTheBigOne() {
		return THE_BIG_ONE;
	}

	static String codeOf(long ordinary) {
		return String.valueOf(ORDINARY + ordinary);
	}

	String code() {
		return isOfTheBigOne() ? THE_BIG_ONE : codeOf(turn() % this.size.creditors());
	}

	String name() {
		return isOfTheBigOne() ? "Grandi Forniture S.p.A." : "Ditta " + turn() % this.size.creditors() + " S.r.l.";
	}

	private boolean isOfTheBigOne() {
		return this.number % this.size.stride() == 0;
	}

	private long turn() {
		return this.number - this.number / this.size.stride() - 1;
	}

	String type() {
		return TYPES[drawn(1, TYPES.length)];
	}

	LocalDate day(int later) {
		long ofTheMandate = this.number / LINES_OF_A_MANDATE * LINES_OF_A_MANDATE;
		return BEGIN.plusDays(ofTheMandate * DAYS / this.size.documents() + later);
	}

	/** Whole euros. */
	long euros() {
		return 100 + this.number * 7919 % 90_000;
	}

	long cents() {
		return 10 + drawn(2, 90);
	}

	boolean isDue() {
		return drawn(3, 10) > 0;
	}

	/** Four fifths of the time are behind, and not all that could be paid is. */
	boolean isMandated() {
		return this.number < this.size.documents() / 5 * 4 && !type().equals("NOTA_CREDITO") && drawn(4, 100) >= 4;
	}

	Outcome outcome() {
		return Outcome.drawn(drawn(5, 100));
	}

	/** Where no mandate stands: of a hundred some are suspended, or turned down. */
	int standing() {
		return drawn(6, 100);
	}

	LocalDate mandatedOn() {
		return day(20);
	}

	LocalDate paidOn() {
		return day(25);
	}

	long mandate() {
		return 1 + this.number / LINES_OF_A_MANDATE;
	}

	long line() {
		return 1 + this.number % LINES_OF_A_MANDATE;
	}

	boolean isInTheJournal() {
		return isMandated() && mandatedOn().getYear() == JOURNAL_YEAR && outcome().hasMovements();
	}

	/** As good as a die, and always the same. */
	private int drawn(int purpose, int sides) {
		long mixed = (this.number * 31 + purpose) * 0x9E3779B97F4A7C15L;
		mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
		return (int) Math.floorMod(mixed ^ mixed >>> 32, (long) sides);
	}

	private static String[] types(Object... namesAndShares) {
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < namesAndShares.length; i += 2) {
			all.append((namesAndShares[i] + " ").repeat((int) namesAndShares[i + 1]));
		}
		return all.toString().split(" ");
	}

}
