// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import it.provincia.mandati.platform.DataFolder;
import it.provincia.mandati.platform.SettingException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/**
 * The key and the cost of passwords. With an external database the key is a setting,
 * because it must be in the backup of whoever keeps that database; with the embedded one
 * it lies beside it in the data folder.
 */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

	private static final String KEY_SETTING = "MANDATI_PASSWORD_KEY";

	private static final int SHORTEST_KEY = 32;

	private static final int KEY_BYTES = 32;

	@Bean
	PasswordKey passwordKey(PasswordSettings settings, @Value("${spring.datasource.url:}") String externalDatabase,
			DataFolder folder) {
		String key = settings.key();
		if (StringUtils.hasText(key)) {
			if (key.length() < SHORTEST_KEY) {
				throw new SettingException(KEY_SETTING, "deve avere almeno %d caratteri".formatted(SHORTEST_KEY));
			}
			return new PasswordKey(key);
		}
		if (StringUtils.hasText(externalDatabase)) {
			throw new SettingException(KEY_SETTING,
					"manca; con una base dati esterna serve, con almeno %d caratteri".formatted(SHORTEST_KEY));
		}
		return new PasswordKey(folder.secret("password-key", KEY_BYTES));
	}

	@Bean
	PasswordHashes passwordHashes(PasswordKey key, PasswordSettings settings) {
		return new PasswordHashes(key, settings.cost());
	}

}
