// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Looks at the password that is to follow another one.
 */
@Component
class NewPassword {

	private final PasswordPolicy policy;

	private final LoginNames names;

	NewPassword(PasswordPolicy policy, LoginNames names) {
		this.policy = policy;
		this.names = names;
	}

	List<PasswordFault> faults(String password, String current, Account account) {
		if (isSame(password, current)) {
			return List.of(PasswordFault.SAME_AS_BEFORE);
		}
		return this.policy.faults(password, this.names.owner(account));
	}

	/** The name this password is to be kept with by the browser. */
	String loginName(Account account) {
		return this.names.owner(account).codes().get(0);
	}

	/** The same text, or the same initial password in another form. */
	private static boolean isSame(String password, String current) {
		Optional<String> initial = InitialPassword.read(password).map(InitialPassword::signs);
		return composed(password).equals(composed(current))
				|| (initial.isPresent() && initial.equals(InitialPassword.read(current).map(InitialPassword::signs)));
	}

	private static String composed(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC);
	}

}
