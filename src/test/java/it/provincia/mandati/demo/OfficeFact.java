// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;

/**
 * What the office says of a document today, since when and why.
 *
 * @param since null where the office says nothing
 * @param suspension null unless suspended
 */
record OfficeFact(OfficeState state, LocalDate since, Suspension suspension, String reason) {

	static final OfficeFact NOTHING = new OfficeFact(OfficeState.UNSAID, null, null, "");

	static OfficeFact plain(OfficeState state, LocalDate since) {
		return new OfficeFact(state, since, null, "");
	}

	static OfficeFact closed(OfficeState state, LocalDate since, int n) {
		return new OfficeFact(state, since, null, state.reason(n));
	}

	static OfficeFact suspended(Suspension why, LocalDate since, int n) {
		return new OfficeFact(OfficeState.SUSPENDED, since, why, why.reason(n));
	}

	String suspensionCode() {
		return (this.suspension != null) ? this.suspension.code() : "";
	}

}
