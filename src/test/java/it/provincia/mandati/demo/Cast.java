// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Everybody who plays in the demo year; the n-th has the n-th codes, street and bank
 * account.
 */
final class Cast {

	private static final int GROUP_VAT_NUMBER = 90;

	private static final int PEOPLE = 100;

	private final List<Creditor> creditors = new ArrayList<>();

	Cast() {
		Table.rows(FirmCast.TEXT).forEach(this::addFirm);
		Table.rows(PeopleCast.TEXT).forEach(this::addPerson);
	}

	List<Creditor> all() {
		return List.copyOf(this.creditors);
	}

	/** The one whose name begins so. */
	Creditor named(String start) {
		return this.creditors.stream()
			.filter((creditor) -> creditor.name().startsWith(start))
			.findFirst()
			.orElseThrow();
	}

	List<Creditor> ofKind(CreditorKind kind) {
		return this.creditors.stream().filter((creditor) -> creditor.kind() == kind).toList();
	}

	private void addFirm(List<String> cells) {
		int place = this.creditors.size() + 1;
		String known = cells.get(1);
		boolean foreign = "GERMAN".equals(known);
		Address address = foreign ? Address.inGermany(place) : Address.in(cells.get(2), place);
		this.creditors.add(new Creditor(cells.get(0), kind(known), codes(known, place), address, Trade.of(cells.get(3)),
				Integer.parseInt(cells.get(4)), cells.get(5), place));
	}

	private void addPerson(List<String> cells) {
		Person person = new Person(cells.get(1), cells.get(2), "F".equals(cells.get(3)), LocalDate.parse(cells.get(4)),
				cells.get(5), Integer.parseInt(cells.get(6)));
		int place = PEOPLE + this.creditors.size();
		String vatNumber = "VAT".equals(cells.get(7)) ? ElevenDigits.vatNumber(place) : "";
		String name = cells.get(0).replace("{}", person.fullName());
		CreditorKind kind = name.contains(" di ") || name.startsWith("Auto") ? CreditorKind.FIRM : CreditorKind.PERSON;
		this.creditors
			.add(new Creditor(name, kind, Codes.of(person.taxCode(), vatNumber), Address.in(cells.get(8), place),
					Trade.of(cells.get(9)), Integer.parseInt(cells.get(10)), cells.get(11), place));
	}

	private static CreditorKind kind(String known) {
		return switch (known) {
			case "ASSOCIATION" -> CreditorKind.ASSOCIATION;
			case "BODY", "BODY_VAT" -> CreditorKind.BODY;
			default -> CreditorKind.FIRM;
		};
	}

	private static Codes codes(String known, int place) {
		String vatNumber = ElevenDigits.vatNumber(place);
		return switch (known) {
			case "ASSOCIATION" -> Codes.of(ElevenDigits.associationCode(place), "");
			case "BODY" -> Codes.of(ElevenDigits.bodyCode(place), "");
			case "BODY_VAT" -> Codes.of(ElevenDigits.bodyCode(place), vatNumber);
			case "VAT_ONLY" -> Codes.of("", vatNumber);
			case "GERMAN" -> Codes.of("", ElevenDigits.germanVatNumber(place));
			case "GROUP" -> new Codes(vatNumber, ElevenDigits.vatNumber(GROUP_VAT_NUMBER), true);
			default -> Codes.of(vatNumber, vatNumber);
		};
	}

}
