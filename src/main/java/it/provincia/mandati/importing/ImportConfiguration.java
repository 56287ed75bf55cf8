// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import javax.sql.DataSource;

import it.provincia.mandati.ledger.Derivation;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the import together, on connections of its own: a long merge must neither starve
 * the pages nor be cut by the time limit that protects them.
 */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

	@Bean
	Inbox inbox(ImportSettings settings, @Value("${mandati.data-dir:./data}") Path data) throws IOException {
		return new Inbox(folder(settings.inbox(), data, "inbox"), folder(settings.archive(), data, "archive"),
				folder(settings.rejected(), data, "rejected"), Clock.systemUTC());
	}

	@Bean
	ImportRuns importRuns(DataSource dataSource, Derivation derivation, ImportSettings settings, Inbox inbox,
			MessageSource messages) {
		JdbcTemplate jdbc = new JdbcTemplate(dataSource);
		return new ImportRuns(new ImportJournal(jdbc), new FileImport(jdbc, new Merge(derivation), settings),
				new TransactionTemplate(new JdbcTransactionManager(dataSource)), inbox, messages);
	}

	private static Path folder(@Nullable Path configured, Path data, String name) throws IOException {
		return Files.createDirectories((configured != null) ? configured : data.resolve(name));
	}

}
