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
 * given; a P.IVA alone means the one subject that bears it, nobody where several do, and
 * one of its own where none does. A CF bears the P.IVA that any row states beside it and,
 * where it has eleven digits, that of the same digits. A row with a name makes its
 * subject a creditor.
 */
final class WhoIsWho {

	private final Map<String, Set<String>> taxCodesByVatNumber = new HashMap<>();

	private final Set<Subject> creditors;

	WhoIsWho(Collection<OracleRow> rows) {
		rows.forEach(this::learn);
		this.creditors = rows.stream()
			.filter((row) -> row.text("denominazione") != null)
			.map(this::subjectOf)
			.flatMap(Optional::stream)
			.collect(Collectors.toSet());
	}

	/** The known creditor a row means; empty while the row would be parked. */
	Optional<Subject> creditorOf(OracleRow row) {
		return subjectOf(row).filter(this.creditors::contains);
	}

	/** The creditor that answers to a code: who bears it as CF, else as P.IVA. */
	Optional<Subject> creditorOf(String code) {
		return this.creditors.stream().filter((subject) -> subject.code().equals(code)).findFirst();
	}

	Set<String> codes() {
		return this.creditors.stream().map(Subject::code).collect(Collectors.toCollection(TreeSet::new));
	}

	private void learn(OracleRow row) {
		String taxCode = row.taxCode("codice_fiscale");
		String vatNumber = row.taxCode("partita_iva");
		if (taxCode != null && vatNumber != null) {
			bears(taxCode, vatNumber);
		}
		if (taxCode != null && taxCode.length() == 11) {
			bears(taxCode, taxCode);
		}
	}

	private void bears(String taxCode, String vatNumber) {
		this.taxCodesByVatNumber.computeIfAbsent(vatNumber, (key) -> new HashSet<>()).add(taxCode);
	}

	private Optional<Subject> subjectOf(OracleRow row) {
		String taxCode = row.taxCode("codice_fiscale");
		if (taxCode != null) {
			return Optional.of(Subject.ofTaxCode(taxCode));
		}
		return Optional.ofNullable(row.taxCode("partita_iva")).flatMap(this::subjectOfNumber);
	}

	private Optional<Subject> subjectOfNumber(String vatNumber) {
		Set<String> bearers = this.taxCodesByVatNumber.getOrDefault(vatNumber, Set.of());
		if (bearers.isEmpty()) {
			return Optional.of(Subject.ofVatNumber(vatNumber));
		}
		return (bearers.size() == 1) ? bearers.stream().findFirst().map(Subject::ofTaxCode) : Optional.empty();
	}

}
