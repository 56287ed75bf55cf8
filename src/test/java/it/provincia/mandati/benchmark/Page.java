// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

/**
 * An address of the portal.
 *
 * @param name as the table calls it
 */
record Page(String name, String path) {

	boolean isList() {
		return this.path.startsWith(PageList.LIST.path()) && !this.path.startsWith(PageList.LIST.path() + "/");
	}

	boolean isSearch() {
		return this.path.contains("?q=");
	}

}
