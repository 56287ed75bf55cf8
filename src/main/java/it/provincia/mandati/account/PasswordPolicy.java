// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.text.Normalizer;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * What a password people choose must be: 15 to 128 code points, each of which counts, and
 * nothing that a {@link PasswordRule} refuses. No composition rules, no expiry (ASVS 5.0
 * 6.2.1, 6.2.5, 6.2.9, 6.2.10; NIST SP 800-63B-4 3.1.1.2).
 */
@Component
class PasswordPolicy {

	static final int SHORTEST = 15;

	static final int LONGEST = 128;

	private final List<PasswordRule> rules;

	PasswordPolicy(List<PasswordRule> rules) {
		this.rules = List.copyOf(rules);
	}

	/** All that is wrong with the password; empty when it is good. */
	List<PasswordFault> faults(String password, PasswordOwner owner) {
		String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
		int length = composed.codePointCount(0, composed.length());
		if (length < SHORTEST) {
			return List.of(PasswordFault.TOO_SHORT);
		}
		if (length > LONGEST) {
			return List.of(PasswordFault.TOO_LONG);
		}
		return this.rules.stream().flatMap((rule) -> rule.fault(composed, owner).stream()).distinct().toList();
	}

}
