// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The accounts. What changes one takes its row first, so that of two changes at once the
 * second sees the first.
 */
interface AccountRepository extends Repository<Account, UUID> {

	Account save(Account account);

	Optional<Account> findById(UUID id);

	Optional<Account> findByUsername(String username);

	Optional<Account> findByCreditorId(long creditorId);

	boolean existsByRole(Role role);

	/**
	 * Until the end of the transaction, nobody else makes an account for the creditor.
	 * The first number sets these locks apart from others in the database.
	 */
	@Query(value = "select 1 from pg_advisory_xact_lock(20003, cast(:creditorId as integer))", nativeQuery = true)
	int reserve(long creditorId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select account from Account account where account.id = :id")
	Optional<Account> lock(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select account from Account account where account.creditorId = :creditorId")
	Optional<Account> lockByCreditorId(long creditorId);

}
