// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

/**
 * Which end of a list comes first.
 */
public enum SortDirection {

	ASC, DESC;

	/**
	 * The name an address bears for it.
	 */
	public String parameter() {
		return (this == ASC) ? "asc" : "desc";
	}

	public SortDirection opposite() {
		return (this == ASC) ? DESC : ASC;
	}

	String sql() {
		return (this == ASC) ? " asc" : " desc";
	}

}
