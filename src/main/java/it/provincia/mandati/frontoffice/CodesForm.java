// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Codes as an office pastes them: one a line, or with semicolons, commas or tabs between
 * them. NUL is dropped, which no page may hold.
 */
record CodesForm(@NotBlank(message = "{chosen.codes.missing}") @Nullable String codes) {

	/** As many letters as one PDF should hold. */
	static final int MOST = 5_000;

	CodesForm {
		codes = (codes != null) ? codes.replace("\u0000", "") : null;
	}

	/** Each as it was typed, blanks around it aside. */
	List<String> each() {
		return Stream.of(Objects.requireNonNullElse(this.codes, "").split("[\\r\\n;,\\t]"))
			.map(String::strip)
			.filter((code) -> !code.isEmpty())
			.toList();
	}

	boolean isTooLong() {
		return each().size() > MOST;
	}

}
