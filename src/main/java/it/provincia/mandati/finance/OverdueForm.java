// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.util.Arrays;
import java.util.Optional;

import it.provincia.mandati.ledger.OverdueBand;
import it.provincia.mandati.ledger.OverdueFilter;
import it.provincia.mandati.platform.QueryString;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * The filters of the documents past due as they were asked for, word for word.
 *
 * @param office its id
 * @param late a band, as {@link OverdueBand#parameter()} has it
 */
record OverdueForm(String office, String late) {

	/**
	 * Reads them. One that cannot be read is reported at its field and left out.
	 */
	OverdueFilter read(Errors errors) {
		Optional<OverdueBand> band = Arrays.stream(OverdueBand.values())
			.filter((one) -> one.parameter().equals(this.late))
			.findFirst();
		if (band.isEmpty() && !this.late.isBlank()) {
			errors.rejectValue("late", "overdue.error.late");
		}
		return new OverdueFilter(officeId(errors), band.orElse(null));
	}

	private @Nullable Long officeId(Errors errors) {
		if (this.office.matches("[0-9]{1,18}")) {
			return Long.valueOf(this.office);
		}
		if (!this.office.isBlank()) {
			errors.rejectValue("office", "overdue.error.office");
		}
		return null;
	}

	/**
	 * What follows the path of the documents it finds.
	 */
	String suffix() {
		return query().toString();
	}

	String suffix(int page) {
		return query().add("page", (page > 1) ? Integer.toString(page) : null).toString();
	}

	private QueryString query() {
		return new QueryString().add("office", this.office).add("late", this.late);
	}

}
