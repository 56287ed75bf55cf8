// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Optional;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Makes an administrator where there is none, before any page is served: as the settings
 * say, else one with a random password that is printed. There is no password that every
 * installation has (ASVS 5.0 6.3.2).
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

	private final AccountService accounts;

	private final InitialPasswords initialPasswords;

	private final AdminSettings settings;

	private final LoginAnnouncement announcement;

	FirstAdministrator(AccountService accounts, InitialPasswords initialPasswords, AdminSettings settings,
			LoginAnnouncement announcement) {
		this.accounts = accounts;
		this.initialPasswords = initialPasswords;
		this.settings = settings;
		this.announcement = announcement;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.accounts.hasAdministrator()) {
			return;
		}
		try {
			create(new StaffMember(this.settings.username(), null, null, Role.ADMIN));
		}
		catch (DataIntegrityViolationException ex) {
			// Another instance starts on the same database and was a moment quicker.
			if (!this.accounts.hasAdministrator()) {
				throw ex;
			}
		}
	}

	private void create(StaffMember administrator) {
		Optional<String> chosen = this.settings.password();
		if (chosen.isPresent()) {
			this.accounts.create(administrator, this.initialPasswords.lasting(chosen.get()));
			return;
		}
		InitialPassword random = InitialPassword.random();
		this.accounts.create(administrator, this.initialPasswords.lasting(random));
		this.announcement.announce(Role.ADMIN, administrator.username().value(), random.inGroups());
	}

}
