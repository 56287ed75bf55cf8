// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;

import it.provincia.mandati.platform.SettingException;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The way back in for an administrator who lost the password when no other one can help:
 * a start with the argument {@code --mandati.admin.reset=<user name>} on the machine. It
 * prints a new initial password and ends before any page is served. Only an argument
 * does: as a variable of the service it would do so at each start.
 */
@Component
class AdministratorRecovery implements SmartInitializingSingleton {

	static final String ARGUMENT = "mandati.admin.reset";

	private final ApplicationArguments arguments;

	private final LockedOutAdministrators administrators;

	AdministratorRecovery(ApplicationArguments arguments, LockedOutAdministrators administrators) {
		this.arguments = arguments;
		this.administrators = administrators;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.arguments.containsOption(ARGUMENT)) {
			Username username = username(this.arguments.getOptionValues(ARGUMENT));
			String password = this.administrators.letIn(username)
				.orElseThrow(() -> fault("nessun amministratore ha il nome utente «%s»; gli amministratori sono: %s"
					.formatted(username, String.join(", ", this.administrators.names()))));
			System.out.println("login: %s %s %s".formatted(Role.ADMIN, username, password));
			throw new SpringApplication.AbandonedRunException();
		}
	}

	private static Username username(List<String> values) {
		String text = (values.size() == 1) ? values.get(0).strip() : "";
		if (!StringUtils.hasText(text)) {
			throw fault("manca il nome utente dell'amministratore, uno solo: --%s=nome".formatted(ARGUMENT));
		}
		return Username.parse(text).orElseThrow(() -> fault("«%s» non può essere un nome utente".formatted(text)));
	}

	private static SettingException fault(String reason) {
		return new SettingException("--" + ARGUMENT, reason);
	}

}
