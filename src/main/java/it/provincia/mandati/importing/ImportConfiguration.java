// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import it.provincia.mandati.importing.format.SourceFiles;
import it.provincia.mandati.ledger.Derivation;
import it.provincia.mandati.platform.BodySettings;
import it.provincia.mandati.platform.DataFolder;
import it.provincia.mandati.platform.SettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the import together, on connections of its own: a long merge must neither starve
 * the pages nor be cut by the time limit that protects them.
 */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

	@Bean
	Inbox inbox(ImportSettings settings, DataFolder data) {
		return new Inbox(folder("MANDATI_IMPORT_INBOX", settings.inbox(), data.resolve("inbox")),
				folder("MANDATI_IMPORT_ARCHIVE", settings.archive(), data.resolve("archive")),
				folder("MANDATI_IMPORT_REJECTED", settings.rejected(), data.resolve("rejected")), Clock.systemUTC());
	}

	@Bean
	FileImport fileImport(@Qualifier("import") JdbcTemplate jdbc, Derivation derivation, ImportSettings settings) {
		return new FileImport(jdbc, new Merge(derivation), settings);
	}

	@Bean(initMethod = "recover")
	@DependsOnDatabaseInitialization
	ImportRuns importRuns(@Qualifier("import") JdbcTemplate jdbc, BodySettings body, FileImport fileImport,
			@Qualifier("import") PlatformTransactionManager transactions, Inbox inbox, MessageSource messages) {
		SourceFiles files = new SourceFiles(body.taxCode());
		TransactionTemplate transaction = new TransactionTemplate(transactions);
		RefusalWords refusals = new RefusalWords(messages);
		ImportJournal journal = new ImportJournal(jdbc);
		return new ImportRuns(journal, files, fileImport, transaction, inbox, refusals,
				new ImportTrial(journal, files, fileImport, refusals, transaction, jdbc));
	}

	private static Path folder(String setting, @Nullable Path configured, Path usual) {
		Path folder = (configured != null) ? configured : usual;
		try {
			Files.createDirectories(folder);
			Files.delete(Files.createTempFile(folder, ".probe", null));
			return folder;
		}
		catch (IOException ex) {
			throw new SettingException(setting,
					"la cartella %s non si può creare o non è scrivibile (%s)".formatted(folder, ex), ex);
		}
	}

}
