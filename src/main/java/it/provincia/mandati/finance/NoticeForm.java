// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import org.jspecify.annotations.Nullable;

/**
 * The notice as it was typed, word for word.
 *
 * @param version hidden in the form: which state of the notice the clerk has seen
 * @param act the button that was pressed; publishing is what none means
 */
record NoticeForm(@Nullable String text, @Nullable String textEn, @Nullable String from, @Nullable String until,
		@Nullable String version, @Nullable String act) {

	boolean previews() {
		return "preview".equals(this.act);
	}

	boolean takesDown() {
		return "takeDown".equals(this.act);
	}

	/**
	 * The state that the clerk has seen; one that never was where the form does not say.
	 */
	long seen() {
		return (this.version != null && this.version.matches("[0-9]{1,18}")) ? Long.parseLong(this.version) : -1;
	}

}
