// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;

import org.springframework.ui.Model;

/**
 * The page that shows recovery codes, in the answer to whoever asked for them: no
 * session, table or log ever holds them (ASVS 5.0 6.5.2).
 */
final class RecoveryCodesPage {

	private RecoveryCodesPage() {
	}

	/**
	 * @param registered whether a telephone has just been registered, and the codes come
	 * with it
	 */
	static String show(List<String> codes, boolean registered, AccountPrincipal owner, Model model) {
		model.addAttribute("codes", codes).addAttribute("registered", registered).addAttribute("home", owner.home());
		return "account/recovery-codes";
	}

}
