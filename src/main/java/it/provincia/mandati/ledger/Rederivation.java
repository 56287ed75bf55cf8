// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Derives everything again when the rules are no longer those by which the read tables
 * were written: an update of the program must show on all positions, not only on those
 * that the next file touches. It runs before any page is served and any file is taken.
 */
@Component
@DependsOnDatabaseInitialization
class Rederivation implements InitializingBean {

	private static final Logger logger = LoggerFactory.getLogger(Rederivation.class);

	private final Derivation derivation;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	Rederivation(Derivation derivation, @Qualifier("import") JdbcTemplate jdbc,
			@Qualifier("import") PlatformTransactionManager transactions) {
		this.derivation = derivation;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterPropertiesSet() {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.execute("lock table derivation_rules in share row exclusive mode");
			if (isOutdated()) {
				deriveAll();
				this.jdbc.update("""
						insert into derivation_rules (checksum) values (?)
						on conflict (only_one) do update set checksum = excluded.checksum, derived_at = now()""",
						this.derivation.checksum());
			}
		});
	}

	private boolean isOutdated() {
		return this.jdbc
			.queryForList("select checksum from derivation_rules where checksum = ?", this.derivation.checksum())
			.isEmpty();
	}

	private void deriveAll() {
		this.jdbc.execute("set local statement_timeout = 0");
		this.derivation.begin(this.jdbc);
		int facts = this.jdbc.update("insert into touched_document select id from document")
				+ this.jdbc.update("insert into touched_line select id from mandate_line");
		if (facts > 0) {
			logger.info("The rules of the derivation have changed: all positions are derived again");
		}
		this.derivation.derive(this.jdbc);
	}

}
