// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import it.provincia.mandati.platform.DataFolder;
import it.provincia.mandati.platform.EuroFormatter;
import it.provincia.mandati.platform.InstallationKey;
import it.provincia.mandati.platform.ItalianDateFormatter;
import it.provincia.mandati.platform.PhrasePrinter;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a trail, seals it, lays hands on it as the owner of the database can, and has it
 * verified.
 */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({ MessageSourceAutoConfiguration.class, TaskExecutionAutoConfiguration.class })
@Import({ AuditTrail.class, AccessLog.class, Seals.class, SealKey.class, WaitingRows.class, Sealer.class, Sealing.class,
		SealJournal.class, Drops.class, TrailRetention.class, TrailVerifier.class, TrailChecks.class,
		TrailCheckRecords.class, VerdictWords.class, DataFolder.class, PhrasePrinter.class, EuroFormatter.class,
		ItalianDateFormatter.class })
class TrailBench {

	static final String KEY = "a key of some thirty-two characters";

	private static final List<String> TABLES = List.of("audit_event", "audit_seal", "audit_drop");

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Sealing sealing;

	private final Path journal;

	TrailBench(JdbcClient jdbc, PlatformTransactionManager transactions, Sealing sealing, DataFolder folder) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.sealing = sealing;
		this.journal = folder.resolve(SealJournal.FILE);
	}

	@Bean
	static InstallationKey installationKey() {
		return new InstallationKey(KEY);
	}

	/** Nothing was ever written. */
	void beginAnew() throws IOException {
		asOwner("truncate audit_event, audit_waiting, audit_seal, audit_drop, audit_check restart identity");
		Files.deleteIfExists(this.journal);
	}

	/** Numbers of seals from 1, each of so many rows, with ids from 1 too. */
	void sealedTrail(int seals, int rows) {
		for (int i = 0; i < seals; i++) {
			write(rows);
			seal();
		}
	}

	void write(int rows) {
		IntStream.range(0, rows)
			.forEach((i) -> this.jdbc.sql("""
					insert into audit_event (action, outcome, account_id, role, creditor_id, target, address, detail)
					values ('LOGGED_IN', 'FAILURE', gen_random_uuid(), 'URP', 7, 'target', '192.0.2.7', 'detail')""")
				.update());
	}

	/** A row of that time in Rome, by the door that the application uses. */
	long write(String happenedAt) {
		return this.jdbc.sql("""
				insert into audit_event (happened_at, action, outcome)
				values (cast(:at as timestamp) at time zone 'Europe/Rome', 'LOGGED_OUT', 'SUCCESS') returning id""")
			.param("at", happenedAt)
			.query(Long.class)
			.single();
	}

	void seal() {
		try {
			this.sealing.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What no trigger sees, because the owner has turned them off. */
	void asOwner(String... statements) {
		this.transaction.executeWithoutResult((status) -> {
			triggers("disable");
			for (String statement : statements) {
				this.jdbc.sql(statement).update();
			}
			triggers("enable");
		});
	}

	private void triggers(String how) {
		for (String table : TABLES) {
			this.jdbc.sql("alter table if exists " + table + " " + how + " trigger user").update();
		}
	}

	Path journal() {
		return this.journal;
	}

	List<Long> numbers(String query) {
		return this.jdbc.sql(query).query(Long.class).list();
	}

}
