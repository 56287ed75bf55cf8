// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import it.provincia.mandati.account.AccountService;
import it.provincia.mandati.account.InitialCredentials;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which letters were made. A batch holds whole or not at all: its passwords are accepted
 * from the moment it is stored, and those of earlier letters no longer.
 */
@Service
@Transactional(readOnly = true)
class LetterBatches {

	private static final int SHOWN = 20;

	private final JdbcClient jdbc;

	private final AccountService accounts;

	LetterBatches(JdbcClient jdbc, AccountService accounts) {
		this.jdbc = jdbc;
		this.accounts = accounts;
	}

	boolean isMade(UUID id) {
		return this.jdbc.sql("select exists (select from letter_batch where id = :id)")
			.param("id", id)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Where all of them are still meant, and nowhere else.
	 * @throws LettersOvertakenException where one is not
	 */
	@Transactional
	void storeIfMeant(Audience audience, LetterOrder order, LocalDate lastDay, Map<Long, InitialCredentials> issued) {
		oneAtATime();
		Set<Long> meant = audience.recipients().stream().map(Recipient::creditorId).collect(Collectors.toSet());
		if (!meant.containsAll(issued.keySet())) {
			throw new LettersOvertakenException();
		}
		insert(order, lastDay, issued);
	}

	/**
	 * @param issued by creditor
	 * @throws org.springframework.dao.DuplicateKeyException where the same order was
	 * carried out meanwhile
	 */
	@Transactional
	void store(LetterOrder order, LocalDate lastDay, Map<Long, InitialCredentials> issued) {
		oneAtATime();
		insert(order, lastDay, issued);
	}

	/** The number sets this lock apart from others in the database. */
	private void oneAtATime() {
		this.jdbc.sql("select pg_advisory_xact_lock(20010)").query((row) -> {
		});
	}

	private void insert(LetterOrder order, LocalDate lastDay, Map<Long, InitialCredentials> issued) {
		this.jdbc.sql("""
				insert into letter_batch (id, made_by, protocol, last_day)
				values (:id, :orderedBy, nullif(:protocol, ''), :lastDay)""")
			.param("id", order.id())
			.param("orderedBy", order.orderedBy())
			.param("protocol", order.protocol())
			.param("lastDay", lastDay)
			.update();
		this.accounts.issueCredentials(issued);
		this.jdbc.sql("""
				insert into letter (batch_id, account_id)
				select :id, account.id from account where creditor_id = any(:creditors)""")
			.param("id", order.id())
			.param("creditors", issued.keySet().toArray(Long[]::new))
			.update();
	}

	/** The last byte is out. */
	@Transactional
	void sent(UUID id) {
		this.jdbc.sql("update letter_batch set sent_at = now() where id = :id").param("id", id).update();
	}

	/** The latest ones, newest first. */
	List<Batch> latest() {
		return this.jdbc
			.sql("""
					select made_at at time zone 'Europe/Rome' as made_at, coalesce(maker.full_name, maker.username) as made_by,
					       protocol, last_day, sent_at is not null as sent, letters, used
					from letter_batch
					left join account maker on maker.id = made_by
					cross join lateral (select count(*) as letters, count(*) filter (where not password_initial) as used
					                    from letter join account on account.id = account_id
					                    where batch_id = letter_batch.id) as counted
					order by letter_batch.made_at desc limit :shown""")
			.param("shown", SHOWN)
			.query(Batch.class)
			.list();
	}

	/**
	 * Letters made in one go.
	 *
	 * @param madeAt in Rome
	 * @param sent whether the office got them; if not, they are made again
	 * @param used how many of those creditors have a password of their own by now
	 */
	record Batch(LocalDateTime madeAt, @Nullable String madeBy, @Nullable String protocol, LocalDate lastDay,
			boolean sent, int letters, int used) {

	}

}
