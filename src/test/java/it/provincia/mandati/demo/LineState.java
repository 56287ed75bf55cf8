// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

/**
 * What a mandate line's row says of it.
 */
enum LineState {

	UNSAID(""), ISSUED("EMESSO"), TRANSMITTED("TRASMESSO"), PAID("PAGATO"), RETURNED("STORNATO"),
	NOT_EXECUTABLE("NON_ESEGUIBILE"), REPLACED("SOSTITUITO"), CANCELLED("ANNULLATO");

	private final String code;

	LineState(String code) {
		this.code = code;
	}

	String code() {
		return this.code;
	}

}
