// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds creditors by what names them.
 */
@Service
@Transactional(readOnly = true)
public class CreditorService {

	private final CreditorRepository creditors;

	CreditorService(CreditorRepository creditors) {
		this.creditors = creditors;
	}

	public Optional<CreditorIdentity> identity(long id) {
		return this.creditors.findById(id).map(Creditor::identity);
	}

	/** All that the body knows of a creditor. */
	public Optional<RegistryEntry> entry(long id) {
		return this.creditors.findById(id).map(Creditor::entry);
	}

	/**
	 * The code to log in with, as a letter says it: the P.IVA, unless somebody else bears
	 * it too; empty where no code names this creditor alone.
	 */
	public Optional<String> loginCode(long id) {
		return this.creditors.findLoginCode(id);
	}

	Optional<Creditor> find(long id) {
		return this.creditors.findById(id);
	}

	/**
	 * The one creditor whom the code names: the tax code first, because no two bear the
	 * same; else the P.IVA, where exactly one bears it.
	 */
	Optional<Creditor> findByCode(String text) {
		return TaxCode.parse(text)
			.flatMap((code) -> this.creditors.findByTaxCode(code.value()))
			.or(() -> VatNumber.parse(text).flatMap(this::onlyBearer));
	}

	private Optional<Creditor> onlyBearer(VatNumber number) {
		List<Creditor> bearers = this.creditors.findByVatNumber(number.value(), Limit.of(2));
		return (bearers.size() == 1) ? Optional.of(bearers.get(0)) : Optional.empty();
	}

}
