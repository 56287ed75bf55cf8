// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What tests of the import need: files made of lines, taken by the real import, and an
 * empty ledger to begin with.
 */
@TestComponent
public class ImportBench {

	private final ImportRuns runs;

	private final JdbcTemplate jdbc;

	ImportBench(ImportRuns runs, JdbcTemplate jdbc) {
		this.runs = runs;
		this.jdbc = jdbc;
	}

	public void emptyTheLedger() {
		this.jdbc.execute("""
				truncate position, allocation, treasury_event, mandate_line, mandate, document_state, document, office,
				account, creditor, import_run, import_file, rejected_row, rejected_reason, import_notice,
				source_freshness restart identity""");
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

	public Map<String, Object> take(Path file) {
		this.runs.take(this.runs.begin(ImportOrigin.INBOX, null), List.of(file));
		return this.jdbc.queryForMap("select * from import_file order by id desc limit 1");
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
	 * Everything the ledger holds that does not depend on the order of arrival, in one
	 * value: ids and times are left out.
	 */
	public String checksum() {
		return Stream.of("select code, name, email, phone from office",
				"select tax_code, vat_number, name, kind, address, postal_code, town, province, email, pec, registered from creditor",
				"""
						select d.code, c.tax_code, c.vat_number, d.type, d.number, d.date, d.amount, d.split_vat, d.withheld,
						d.net_amount, d.subject, d.received_on, d.protocol, d.due_on, o.code as office, d.state, d.state_on,
						d.suspension_kind, d.state_reason, d.sdi_lot, d.cig, d.cup
						from document d join office o on o.id = d.office_id left join creditor c on c.id = d.creditor_id""",
				"""
						select m.year, m.number, l.line_no, c.tax_code, c.vat_number, l.issued_on, l.amount, l.withheld, l.type,
						l.method, l.iban, l.reason, l.transmitted_on, l.paid_on, l.paid_amount, l.receipt_number, l.state,
						l.state_on, l.state_reason, a.document_code, a.document_id is null as parked, a.amount as part
						from mandate_line l join mandate m on m.id = l.mandate_id left join creditor c on c.id = l.creditor_id
						left join allocation a on a.line_id = l.id""",
				"""
						select c.tax_code, c.vat_number, d.code, m.year, m.number as mandate, l.line_no, p.type,
						p.number collate "C" as number, p.date, p.subject, p.amount, p.to_pay, p.due_on, p.status,
						o.code as office, p.live_line, p.mandates, p.mandate_on, p.method, p.reason, p.paid_amount, p.paid_on,
						p.cig, p.cup, p.search, p.mandate_terms
						from position p join creditor c on c.id = p.creditor_id left join document d on d.id = p.document_id
						left join mandate_line l on l.id = p.line_id left join mandate m on m.id = l.mandate_id
						left join office o on o.id = p.office_id""",
				"select d.code, s.state, s.state_on, s.suspension_kind, s.state_reason from document_state s join document d on d.id = s.document_id")
			.map((rows) -> this.jdbc.queryForObject(
					"select count(*) || ' ' || coalesce(md5(string_agg(r::text, chr(10) order by r::text collate \"C\")), '') from ("
							+ rows + ") r",
					String.class))
			.reduce("", (one, other) -> one + "\n" + other);
	}

}
