// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.util.Optional;

import it.provincia.mandati.account.StaffEntry;
import it.provincia.mandati.platform.NotFoundException;

import org.springframework.ui.Model;

/**
 * The one page that shows an initial password of the staff. It answers the form that
 * asked for it: no session, table or log ever holds the password (ASVS 5.0 6.4.1).
 */
final class InitialPasswordPage {

	private InitialPasswordPage() {
	}

	static String show(Optional<StaffEntry> user, String password, Model model) {
		model.addAttribute("user", user.orElseThrow(NotFoundException::new));
		model.addAttribute("password", password);
		return "administration/initial-password";
	}

}
