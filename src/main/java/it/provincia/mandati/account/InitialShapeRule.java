// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * An initial password cannot be kept (ASVS 5.0 6.4.1), neither this one nor one from an
 * older letter: nothing that looks like one is taken.
 */
@Component
class InitialShapeRule implements PasswordRule {

	@Override
	public Optional<PasswordFault> fault(String password, PasswordOwner owner) {
		return InitialPassword.looksLike(password) ? Optional.of(PasswordFault.LOOKS_INITIAL) : Optional.empty();
	}

}
