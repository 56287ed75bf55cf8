// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * A creditor as an envelope names it.
 *
 * @param username the code that names nobody else
 * @param person known by the 16-character code of a person only
 * @param country a code of two letters or a name; none: Italy
 */
record Recipient(long creditorId, @Nullable String username, boolean person, String name, @Nullable String address,
		@Nullable String postalCode, @Nullable String town, @Nullable String province, @Nullable String country) {

	private static final Set<String> HOME = Set.of("", "IT", "ITA", "ITALIA", "ITALY");

	private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

	boolean canBePosted() {
		return StringUtils.hasText(this.address) && StringUtils.hasText(this.town);
	}

	/**
	 * What stands under the name, line by line; the country last and in capitals (UPU
	 * S42).
	 */
	List<String> addressLines() {
		String town = Stream.of(this.postalCode, this.town, inBrackets(this.province))
			.filter(StringUtils::hasText)
			.collect(Collectors.joining(" "));
		return Stream.of(this.address, town, foreignCountry()).filter(StringUtils::hasText).toList();
	}

	private String foreignCountry() {
		String stated = Objects.requireNonNullElse(this.country, "").strip().toUpperCase(Locale.ITALIAN);
		if (HOME.contains(stated)) {
			return "";
		}
		return COUNTRIES.contains(stated)
				? new Locale("", stated).getDisplayCountry(Locale.ITALIAN).toUpperCase(Locale.ITALIAN) : stated;
	}

	private static @Nullable String inBrackets(@Nullable String province) {
		return StringUtils.hasText(province) ? "(" + province + ")" : null;
	}

}
