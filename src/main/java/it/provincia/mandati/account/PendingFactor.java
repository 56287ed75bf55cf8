// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Base64;

import it.provincia.mandati.platform.NotFoundException;
import it.provincia.mandati.platform.QrCode;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;

/**
 * The factor that somebody is about to enrol. It is each session's own, so that nobody
 * can look at one that somebody else will enrol, and lies there locked.
 */
@Component
class PendingFactor {

	private static final String ATTRIBUTE = "PENDING_FACTOR";

	private final FactorVault vault;

	private final AccountRepository accounts;

	PendingFactor(FactorVault vault, AccountRepository accounts) {
		this.vault = vault;
		this.accounts = accounts;
	}

	/** The same one as long as the session lasts. */
	FactorSecret secret(AccountPrincipal owner, HttpSession session) {
		if (session.getAttribute(ATTRIBUTE) instanceof String locked) {
			return this.vault.open(owner.accountId(), Base64.getDecoder().decode(locked));
		}
		FactorSecret secret = FactorSecret.random();
		byte[] locked = this.vault.lock(owner.accountId(), secret);
		session.setAttribute(ATTRIBUTE, Base64.getEncoder().encodeToString(locked));
		return secret;
	}

	Sheet sheet(AccountPrincipal owner, HttpSession session) {
		FactorSecret secret = secret(owner, session);
		String username = this.accounts.findById(owner.accountId())
			.map(Account::username)
			.orElseThrow(NotFoundException::new);
		return new Sheet(QrCode.svgUri(secret.address(username)), secret.inGroups());
	}

	static void forget(HttpSession session) {
		session.removeAttribute(ATTRIBUTE);
	}

	/**
	 * What the telephone is to learn.
	 *
	 * @param qr an image's address
	 * @param key the same to be typed
	 */
	record Sheet(String qr, String key) {

	}

}
