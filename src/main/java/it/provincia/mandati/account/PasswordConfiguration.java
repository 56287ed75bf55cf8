// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import it.provincia.mandati.platform.InstallationKey;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The key and the cost of passwords.
 */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

	@Bean
	PasswordKey passwordKey(InstallationKey key) {
		return new PasswordKey(key.secret());
	}

	@Bean
	PasswordHashes passwordHashes(PasswordKey key, PasswordSettings settings) {
		return new PasswordHashes(key, settings.cost());
	}

}
