// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.util.List;

/**
 * The reason (causale) of a line that pays documents: what it pays and the tender.
 */
final class PaymentReason {

	private static final int NAMED = 4;

	private PaymentReason() {
	}

	static String of(MandateLine line) {
		List<Part> parts = line.parts();
		String cig = parts.get(0).document().claim().contract().cig();
		String what = (parts.size() == 1) ? one(parts.get(0)) : many(parts);
		return cig.isEmpty() ? what : what + " - CIG " + cig;
	}

	private static String one(Part part) {
		Claim claim = part.document().claim();
		boolean whole = part.gross() >= claim.amount().net();
		return (whole ? "Saldo " : "Acconto ") + claim.kind().singular() + " " + numbered(part.document().number())
				+ " del " + DateCell.of(claim.date());
	}

	private static String many(List<Part> parts) {
		List<Part> paid = parts.stream().filter((part) -> part.signedGross() > 0).toList();
		List<Part> deducted = parts.stream().filter((part) -> part.signedGross() < 0).toList();
		String what = (paid.size() == 1) ? one(paid.get(0)) : "Saldo " + listed(paid);
		return deducted.isEmpty() ? what : what + ", deducendo " + listed(deducted);
	}

	private static String listed(List<Part> parts) {
		DocumentKind kind = parts.get(0).document().claim().kind();
		List<String> numbers = parts.stream().limit(NAMED).map((part) -> part.document().number()).toList();
		String others = (parts.size() > NAMED) ? " e altre " + (parts.size() - NAMED) : "";
		String title = (parts.size() == 1) ? kind.singular() : kind.plural();
		return title + " " + numbered(String.join(", ", numbers)) + others;
	}

	/** A number that bears a name of its own needs no other. */
	private static String numbered(String number) {
		return Character.isDigit(number.charAt(0)) ? "n. " + number : number;
	}

}
