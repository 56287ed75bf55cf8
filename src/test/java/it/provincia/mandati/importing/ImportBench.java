// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import it.provincia.mandati.ledger.Derivation;
import it.provincia.mandati.platform.SqlScript;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What tests of the import need: files made of lines, taken by the real import, and an
 * empty ledger to begin with.
 */
@TestComponent
public class ImportBench {

	private static final SqlScript MONEY = SqlScript.beside(ImportBench.class, "money-movement.sql");

	private final ImportRuns runs;

	private final JdbcTemplate jdbc;

	private final Derivation derivation;

	private final TransactionTemplate transaction;

	ImportBench(ImportRuns runs, JdbcTemplate jdbc, Derivation derivation, DataSource dataSource) {
		this.runs = runs;
		this.jdbc = jdbc;
		this.derivation = derivation;
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
	}

	public void emptyTheLedger() {
		emptyTheLedger(this.jdbc);
	}

	public static void emptyTheLedger(JdbcTemplate jdbc) {
		jdbc.execute(
				"""
						truncate money_movement, position_movement, position_line,
						position, allocation, treasury_event, treasury_answer, sdi_receipt, same_document, payee_decision, mandate_line, mandate, document_state, document, office,
						letter, recovery_code, second_factor, account, creditor, stated_subject, import_run, import_image, import_restated, import_joined_account, import_difference, import_sum, import_effect, import_file, rejected_row, rejected_reason, import_notice,
						source_freshness, import_claim, import_instance restart identity""");
		jdbc.update("update ledger_version set version = gen_random_uuid()");
	}

	/**
	 * Takes one file and tells what became of it: the row of {@code import_file}.
	 */
	public Map<String, Object> take(String... lines) {
		return take(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
	}

	public Map<String, Object> take(byte[] content) {
		try {
			Path file = Files.createTempFile("mandati", ".csv");
			Files.write(file, content);
			return take(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Takes one file that is called so.
	 */
	public Map<String, Object> take(String name, byte[] content) {
		try {
			Path file = Files.createTempDirectory("mandati").resolve(name);
			Files.write(file, content);
			return take(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public Map<String, Object> take(Path file) {
		this.runs.take(this.runs.begin(ImportOrigin.INBOX, null), List.of(file));
		return this.jdbc.queryForMap("select * from import_file order by id desc limit 1");
	}

	/**
	 * Derives every position again, as after facts that came another way than by CSV.
	 */
	public void rederive() {
		this.transaction.executeWithoutResult((status) -> {
			this.derivation.begin(this.jdbc);
			this.jdbc.update("insert into touched_line select id from mandate_line");
			this.jdbc.update("insert into touched_document select id from document");
			this.derivation.derive(this.jdbc);
		});
		theMoneyIsThatOfTheFacts();
	}

	/**
	 * Why rows of the last file were refused, as {@code line column reason}.
	 */
	public List<String> reasons() {
		return this.jdbc.queryForList("""
				select concat_ws(' ', line, column_name, reason) from rejected_reason
				where file_id = (select max(id) from import_file) order by line, column_name, reason""", String.class);
	}

	/**
	 * Everything the ledger holds that does not depend on the order of arrival.
	 */
	public String checksum() {
		theMoneyIsThatOfTheFacts();
		return LedgerChecksum.of(this.jdbc);
	}

	/**
	 * Whatever came, and in whatever order: what only follows from the facts as they are.
	 */
	private void theMoneyIsThatOfTheFacts() {
		assertThat(this.jdbc.queryForList(MONEY.statements())).isEmpty();
	}

}
