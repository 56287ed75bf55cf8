// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * A password may not bear the tax code, VAT number or user name it goes with, in any case
 * and however its signs are set apart.
 */
@Component
class OwnCodeRule implements PasswordRule {

	/** Shorter user names stand in too many words by chance. */
	private static final int SHORTEST_CODE = 4;

	@Override
	public Optional<PasswordFault> fault(String password, PasswordOwner owner) {
		String signs = signs(password);
		return owner.codes()
			.stream()
			.map(OwnCodeRule::signs)
			.filter((code) -> code.length() >= SHORTEST_CODE && signs.contains(code))
			.findFirst()
			.map((code) -> PasswordFault.BEARS_OWN_CODE);
	}

	private static String signs(String text) {
		return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
	}

}
