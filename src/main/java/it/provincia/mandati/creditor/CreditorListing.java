// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A creditor as a list of several tells it from the others.
 */
public record CreditorListing(long id, String name, @Nullable String taxCode, @Nullable String vatNumber,
		@Nullable String town, @Nullable String province) {

	/** Town and province, as far as they are known. */
	public String place() {
		return Stream.of(this.town, (this.province != null) ? "(" + this.province + ")" : null)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
	}

}
