// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The registry of creditors, to be read.
 */
interface CreditorRepository extends Repository<Creditor, Long> {

	Optional<Creditor> findById(long id);

	Optional<Creditor> findByTaxCode(String taxCode);

	List<Creditor> findByVatNumber(String vatNumber, Limit limit);

	@Query(value = "select code from creditor_login where creditor_id = :id", nativeQuery = true)
	Optional<String> findLoginCode(long id);

}
