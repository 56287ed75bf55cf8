// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

/**
 * The kinds of creditors, as the import names them.
 */
enum CreditorKind {

	FIRM("IMPRESA"), ASSOCIATION("ASSOCIAZIONE"), BODY("ENTE"), PERSON("PERSONA");

	private final String code;

	CreditorKind(String code) {
		this.code = code;
	}

	String code() {
		return this.code;
	}

}
