// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.importing.format.SourceFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a run tells of a file that was taken but could not be moved.
 */
@ApplicationTest
@Import(ImportBench.class)
class FileMoveTests {

	@Autowired
	ImportBench bench;

	@Autowired
	FileImport fileImport;

	@Autowired
	MessageSource messages;

	@Autowired
	@Qualifier("import")
	JdbcTemplate jdbc;

	@Autowired
	@Qualifier("import")
	PlatformTransactionManager transactions;

	@TempDir
	Path folder;

	@BeforeEach
	void emptyTheLedger() {
		this.bench.emptyTheLedger();
	}

	@Test
	void aFileThatIsInTheLedgerIsNotCalledInterruptedBecauseItCannotBeMoved() throws Exception {
		Inbox inbox = new Inbox(this.folder, this.folder.resolve("unmounted"), this.folder, Clock.systemUTC());
		ImportRuns runs = new ImportRuns(new ImportJournal(this.jdbc), new SourceFiles("80002130195"), this.fileImport,
				new TransactionTemplate(this.transactions), inbox, new RefusalWords(this.messages), null);
		Path file = Files.writeString(this.folder.resolve("uffici.csv"), "codice_ufficio;denominazione\r\nVIA;Strade");
		runs.take(runs.begin(ImportOrigin.INBOX, null), List.of(file));
		assertThat(this.jdbc.queryForMap("select state, reason, rows_new from import_file"))
			.containsEntry("state", "TAKEN")
			.containsEntry("reason", null)
			.containsEntry("rows_new", 1L);
		assertThat(file).exists();
	}

}
