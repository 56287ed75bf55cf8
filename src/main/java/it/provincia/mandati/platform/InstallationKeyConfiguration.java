// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/**
 * Where the secret comes from. With an external database it is a setting, because it must
 * be in the backup of whoever keeps that database; with the embedded one it lies beside
 * it in the data folder.
 */
@Configuration(proxyBeanMethods = false)
class InstallationKeyConfiguration {

	private static final String SETTING = "MANDATI_PASSWORD_KEY";

	private static final int SHORTEST = 32;

	private static final int RANDOM_BYTES = 32;

	@Bean
	InstallationKey installationKey(@Value("${mandati.password.key:}") String key,
			@Value("${spring.datasource.url:}") String externalDatabase, DataFolder folder) {
		if (StringUtils.hasText(key)) {
			if (key.length() < SHORTEST) {
				throw new SettingException(SETTING, "deve avere almeno %d caratteri".formatted(SHORTEST));
			}
			return new InstallationKey(key);
		}
		if (StringUtils.hasText(externalDatabase)) {
			throw new SettingException(SETTING,
					"manca; con una base dati esterna serve, con almeno %d caratteri".formatted(SHORTEST));
		}
		return new InstallationKey(folder.secret("password-key", RANDOM_BYTES));
	}

}
