// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Locale;
import java.util.Optional;

import it.provincia.mandati.platform.SettingException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * How the first administrator is to be called, and the password it is to begin with.
 */
@Component
class AdminSettings {

	private static final String USERNAME_SETTING = "MANDATI_ADMIN_USERNAME";

	private static final String PASSWORD_SETTING = "MANDATI_ADMIN_PASSWORD";

	private static final String DEFAULT_USERNAME = "admin";

	private final LoginNames names;

	private final String username;

	private final String password;

	AdminSettings(LoginNames names, @Value("${mandati.admin.username:}") String username,
			@Value("${mandati.admin.password:}") String password) {
		this.names = names;
		this.username = username;
		this.password = password;
		if (StringUtils.hasText(username) != StringUtils.hasLength(password)) {
			throw new SettingException(StringUtils.hasText(username) ? PASSWORD_SETTING : USERNAME_SETTING,
					"manca; %s e %s vanno insieme".formatted(USERNAME_SETTING, PASSWORD_SETTING));
		}
	}

	/** The name to give; checked when there is somebody to be given it. */
	Username username() {
		String name = StringUtils.hasText(this.username) ? this.username.strip() : DEFAULT_USERNAME;
		this.names.fault(name).ifPresent((fault) -> {
			throw new SettingException(USERNAME_SETTING, switch (fault) {
				case FORM -> "deve cominciare con una lettera e avere da 2 a 64 lettere, cifre o segni . _ - @";
				case TAX_CODE -> "non può avere la forma di un codice fiscale o di una partita IVA";
				case TAKEN -> "%s è già il nome di un altro account".formatted(name);
			});
		});
		return new Username(name.toLowerCase(Locale.ROOT));
	}

	Optional<String> password() {
		return Optional.of(this.password).filter(StringUtils::hasLength);
	}

}
