// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands on the envelope.
 */
class RecipientTests {

	@Test
	void anAddressInItalyHasNoCountry() {
		assertThat(recipient("Via Po, 1", "26100", "Cremona", "CR", "IT").addressLines()).containsExactly("Via Po, 1",
				"26100 Cremona (CR)");
	}

	@ParameterizedTest
	@CsvSource({ ",''", "'',''", "it,''", "Italia,''", "DE,GERMANIA", "fr,FRANCIA", "Svizzera,SVIZZERA", "ZZ,ZZ" })
	void aForeignCountryStandsLastInCapitals(@Nullable String stated, String line) {
		assertThat(String.join("|", recipient(null, null, null, null, stated).addressLines())).isEqualTo(line);
	}

	@Test
	void whatIsNotKnownTakesNoLine() {
		assertThat(recipient(null, null, null, null, null).addressLines()).isEmpty();
		assertThat(recipient(" ", "26100", "Cremona", "", null).addressLines()).containsExactly("26100 Cremona");
	}

	@Test
	void aLetterWithoutStreetOrTownCannotBePosted() {
		assertThat(recipient("Via Po, 1", null, "Cremona", null, null).canBePosted()).isTrue();
		assertThat(recipient("Via Po, 1", "26100", null, null, null).canBePosted()).isFalse();
		assertThat(recipient(null, "26100", "Cremona", null, null).canBePosted()).isFalse();
	}

	private static Recipient recipient(@Nullable String address, @Nullable String postalCode, @Nullable String town,
			@Nullable String province, @Nullable String country) {
		return new Recipient(1, "01234567897", false, CredentialStanding.NONE, "Rossi S.r.l.", address, postalCode,
				town, province, country);
	}

}
