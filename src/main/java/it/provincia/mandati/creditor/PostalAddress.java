// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Where a creditor gets mail on paper, as far as it is known.
 *
 * @param country a code of two letters or a name; none: Italy
 */
public record PostalAddress(@Nullable String street, @Nullable String postalCode, @Nullable String town,
		@Nullable String province, @Nullable String country) {

	private static final Set<String> HOME = Set.of("", "IT", "ITA", "ITALIA", "ITALY");

	private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

	/**
	 * What stands under a name, line by line; the country last and in capitals (UPU S42).
	 * @param language of the country's name, where it is known by its code
	 */
	public List<String> lines(Locale language) {
		String townLine = Stream.of(this.postalCode, this.town, inBrackets(this.province))
			.filter(StringUtils::hasText)
			.collect(Collectors.joining(" "));
		return Stream.of(this.street, townLine, foreignCountry(language)).filter(StringUtils::hasText).toList();
	}

	/** Whether it is enough for the post. */
	public boolean isComplete() {
		return StringUtils.hasText(this.street) && StringUtils.hasText(this.town);
	}

	private String foreignCountry(Locale language) {
		String stated = Objects.requireNonNullElse(this.country, "").strip().toUpperCase(Locale.ITALIAN);
		if (HOME.contains(stated)) {
			return "";
		}
		return COUNTRIES.contains(stated) ? new Locale("", stated).getDisplayCountry(language).toUpperCase(language)
				: stated;
	}

	private static @Nullable String inBrackets(@Nullable String province) {
		return StringUtils.hasText(province) ? "(" + province + ")" : null;
	}

}
