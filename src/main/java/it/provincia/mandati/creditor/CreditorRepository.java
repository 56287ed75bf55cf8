// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/**
 * The registry of creditors, to be read.
 */
interface CreditorRepository extends Repository<Creditor, Long> {

	Optional<Creditor> findById(long id);

	Optional<Creditor> findByTaxCode(String taxCode);

	List<Creditor> findByVatNumber(String vatNumber, Limit limit);

}
