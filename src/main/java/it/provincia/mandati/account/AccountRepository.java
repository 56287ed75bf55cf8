// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Collection;
import java.util.List;
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

	/** Lets SQL of the same transaction see what was saved. */
	void flush();

	Optional<Account> findById(UUID id);

	Optional<Account> findByUsername(String username);

	Optional<Account> findByCreditorId(long creditorId);

	boolean existsByRole(Role role);

	List<Account> findByRoleOrderByUsername(Role role);

	/**
	 * Until the end of the transaction, nobody else makes accounts for creditors. The
	 * number sets this lock apart from others in the database.
	 */
	@Query(value = "select 1 from pg_advisory_xact_lock(20003)", nativeQuery = true)
	int reserve();

	/**
	 * Until the end of the transaction, nobody else changes accounts of the staff.
	 */
	@Query(value = "select 1 from pg_advisory_xact_lock(20028)", nativeQuery = true)
	int reserveStaff();

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select account from Account account where account.id = :id")
	Optional<Account> lock(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select account from Account account where account.creditorId in :creditorIds order by account.creditorId")
	List<Account> lockByCreditorIds(Collection<Long> creditorIds);

}
