// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

import java.util.Optional;

import it.provincia.mandati.account.CreditorLogins;
import it.provincia.mandati.platform.NotFoundException;

import org.springframework.stereotype.Component;

/**
 * Lends the creditors' codes to the log-in, which does not know this registry (ADR 0003).
 */
@Component
class RegisteredLogins implements CreditorLogins {

	private final CreditorService creditors;

	RegisteredLogins(CreditorService creditors) {
		this.creditors = creditors;
	}

	@Override
	public boolean isCode(String text) {
		return TaxCode.parse(text).isPresent()
				|| VatNumber.parse(text).filter((number) -> !number.isForeign()).isPresent();
	}

	@Override
	public Optional<CreditorLogin> find(String text) {
		return this.creditors.findByCode(text).map(RegisteredLogins::login);
	}

	@Override
	public CreditorLogin get(long creditorId) {
		return this.creditors.find(creditorId).map(RegisteredLogins::login).orElseThrow(NotFoundException::new);
	}

	private static CreditorLogin login(Creditor creditor) {
		return new CreditorLogin(creditor.id(), creditor.name(), creditor.codes(), creditor.isPersonOnly());
	}

}
