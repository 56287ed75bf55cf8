// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import it.provincia.mandati.platform.SettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much whoever is logged in may ask for: more than any person does, less than a
 * program could (ASVS 5.0 2.4.1, 15.2.2).
 *
 * @param searches how often one person may search in documents in a minute; 0: any number
 * @param lookUps how often one of the staff may look for a creditor in a minute; 0: any
 * number
 * @param exports how many may be made at once, one a person
 */
@ConfigurationProperties("mandati.limit")
record LimitSettings(@DefaultValue("600") int searches, @DefaultValue("120") int lookUps,
		@DefaultValue("2") int exports) {

	LimitSettings {
		if (searches < 0) {
			throw noNumber("MANDATI_LIMIT_SEARCHES", searches);
		}
		if (lookUps < 0) {
			throw noNumber("MANDATI_LIMIT_LOOK_UPS", lookUps);
		}
		if (exports < 1) {
			throw new SettingException("MANDATI_LIMIT_EXPORTS",
					"%d non va bene: deve poterne partire almeno uno".formatted(exports));
		}
	}

	private static SettingException noNumber(String setting, int value) {
		return new SettingException(setting,
				"%d non va bene: è un numero di ricerche al minuto, oppure 0 per non limitarle".formatted(value));
	}

}
