// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.List;

/**
 * What only one letter says. It is in memory while it is printed, and nowhere else (ASVS
 * 5.0 6.4.1).
 */
record Letter(boolean toPerson, String name, List<String> address, String username, String password) {

	@Override
	public String toString() {
		return "Letter to " + this.username;
	}

}
