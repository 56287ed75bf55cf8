// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import it.provincia.mandati.audit.AuditTrail;
import it.provincia.mandati.importing.format.Scratch;
import it.provincia.mandati.importing.format.SourceFiles;
import it.provincia.mandati.ledger.Derivation;
import it.provincia.mandati.platform.BodySettings;
import it.provincia.mandati.platform.DataFolder;
import it.provincia.mandati.platform.Instance;
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
	Progress progress() {
		return new Progress();
	}

	@Bean
	Merge merge(Derivation derivation, Progress progress) {
		return new Merge(derivation, progress);
	}

	@Bean
	ImportTrail importTrail(@Qualifier("import") JdbcTemplate jdbc, AuditTrail trail) {
		return new ImportTrail(jdbc, trail);
	}

	@Bean
	FileImport fileImport(@Qualifier("import") JdbcTemplate jdbc, Merge merge, ImportSettings settings,
			Progress progress, ImportTrail trail) {
		return new FileImport(jdbc, merge, settings, progress, trail);
	}

	@Bean
	RunReversal runReversal(@Qualifier("import") JdbcTemplate jdbc, Merge merge) {
		return new RunReversal(jdbc, merge);
	}

	@Bean
	ImportUndo importUndo(@Qualifier("import") JdbcTemplate jdbc,
			@Qualifier("import") PlatformTransactionManager transactions, RunReversal reversal, AuditTrail trail,
			ImportSettings settings) {
		return new ImportUndo(jdbc, new TransactionTemplate(transactions), reversal, trail, settings.undoFor());
	}

	@Bean
	ImportJournal importJournal(@Qualifier("import") JdbcTemplate jdbc, ImportTrail trail) {
		return new ImportJournal(jdbc, trail);
	}

	@Bean
	Lease lease(@Qualifier("import") JdbcTemplate jdbc, Instance instance, PatienceSettings patience,
			Progress progress) {
		return new Lease(jdbc, instance, patience.lease(), progress);
	}

	@Bean
	Claims claims(@Qualifier("import") JdbcTemplate jdbc, Lease lease) {
		return new Claims(jdbc, lease);
	}

	@Bean
	OpenRuns openRuns(ImportJournal journal, Lease lease) {
		return new OpenRuns(journal, lease);
	}

	@Bean
	RefusalWords refusalWords(MessageSource messages) {
		return new RefusalWords(messages);
	}

	@Bean
	Scratch scratch(DataFolder data, Instance instance) {
		return new Scratch(folder("MANDATI_DATA_DIR", null, data.resolve("unpacked")), instance.id());
	}

	@Bean
	SourceFiles sourceFiles(BodySettings body, Scratch scratch) {
		return new SourceFiles(body.taxCode(), scratch);
	}

	@Bean
	ClaimedTransaction claimedTransaction(@Qualifier("import") PlatformTransactionManager transactions, Claims claims) {
		return new ClaimedTransaction(new TransactionTemplate(transactions), claims);
	}

	@Bean
	FileLoad fileLoad(SourceFiles files, FileImport fileImport, ClaimedTransaction transaction, ImportJournal journal,
			PatienceSettings patience) {
		return new FileLoad(files, fileImport, transaction, new Attempts(patience), journal);
	}

	@Bean
	Intake intake(Claims claims, ImportJournal journal, FileLoad load, Inbox inbox, RefusalWords refusals) {
		return new Intake(claims, journal, load, inbox, refusals);
	}

	@Bean
	Recovery recovery(Lease lease, OpenRuns runs, Claims claims, Inbox inbox, Scratch scratch, RefusalWords refusals) {
		return new Recovery(lease, runs, claims, inbox, scratch, refusals.interrupted());
	}

	@Bean
	ImportTrial importTrial(ImportJournal journal, SourceFiles files, FileImport fileImport, RefusalWords refusals,
			@Qualifier("import") PlatformTransactionManager transactions, @Qualifier("import") JdbcTemplate jdbc) {
		return new ImportTrial(journal, files, fileImport, refusals, new TransactionTemplate(transactions), jdbc);
	}

	@Bean(initMethod = "recover")
	@DependsOnDatabaseInitialization
	ImportRuns importRuns(OpenRuns runs, Recovery recovery, Inbox inbox, Intake intake, ImportTrial trial) {
		return new ImportRuns(runs, recovery, inbox, intake, trial);
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
