// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

/**
 * What becomes of a payment in the indicator of timeliness.
 */
public enum TimelinessList {

	/** It is in the figure. */
	COUNTED("counted"),

	/** Nobody says when it was due. */
	NO_DUE_DATE("no-due-date"),

	/** Nobody says when its order went to the treasurer. */
	NO_TRANSMISSION("no-transmission");

	private final String parameter;

	TimelinessList(String parameter) {
		this.parameter = parameter;
	}

	/** As an address says it. */
	public String parameter() {
		return this.parameter;
	}

}
