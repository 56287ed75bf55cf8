// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which subject a row means, whatever the order of the rows: the CF is the key where
 * given; a P.IVA alone means the one creditor that bears it, and nobody where several do.
 * A row that brings both codes joins them; a row with a name makes a creditor known.
 */
final class WhoIsWho {

	private final Map<String, Set<String>> taxCodesByVatNumber = new HashMap<>();

	private final Set<String> namedTaxCodes = new HashSet<>();

	private final Set<Subject> creditors = new HashSet<>();

	WhoIsWho(Collection<OracleRow> rows) {
		rows.forEach(this::learn);
		rows.stream()
			.filter(WhoIsWho::bringsName)
			.map(this::named)
			.flatMap(Optional::stream)
			.forEach(this.creditors::add);
	}

	/** The known creditor a row means; empty while the row would be parked. */
	Optional<Subject> creditorOf(OracleRow row) {
		return named(row).filter(this.creditors::contains);
	}

	/**
	 * The creditors that answer to a code: one, unless a CF and a P.IVA have the same
	 * digits.
	 */
	Set<Subject> bearersOf(String code) {
		return this.creditors.stream()
			.filter((subject) -> subject.code().equals(code))
			.collect(Collectors.toUnmodifiableSet());
	}

	Set<String> codes() {
		return this.creditors.stream().map(Subject::code).collect(Collectors.toCollection(TreeSet::new));
	}

	private void learn(OracleRow row) {
		String taxCode = row.taxCode("codice_fiscale");
		String vatNumber = row.taxCode("partita_iva");
		if (taxCode != null && vatNumber != null) {
			this.taxCodesByVatNumber.computeIfAbsent(vatNumber, (key) -> new HashSet<>()).add(taxCode);
		}
		if (taxCode != null && bringsName(row)) {
			this.namedTaxCodes.add(taxCode);
		}
	}

	private Optional<Subject> named(OracleRow row) {
		String taxCode = row.taxCode("codice_fiscale");
		if (taxCode != null) {
			return Optional.of(Subject.ofTaxCode(taxCode));
		}
		String vatNumber = row.taxCode("partita_iva");
		return (vatNumber != null) ? bearerOf(vatNumber) : Optional.empty();
	}

	private Optional<Subject> bearerOf(String vatNumber) {
		Set<String> paired = this.taxCodesByVatNumber.getOrDefault(vatNumber, Set.of());
		Set<String> bearers = new HashSet<>(paired);
		bearers.retainAll(this.namedTaxCodes);
		if (bearers.isEmpty() && paired.size() != 1) {
			return Optional.of(Subject.ofVatNumber(vatNumber));
		}
		Set<String> candidates = bearers.isEmpty() ? paired : bearers;
		return (candidates.size() == 1) ? candidates.stream().findFirst().map(Subject::ofTaxCode) : Optional.empty();
	}

	private static boolean bringsName(OracleRow row) {
		return row.text("denominazione") != null;
	}

}
