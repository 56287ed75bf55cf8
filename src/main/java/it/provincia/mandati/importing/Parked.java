// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was taken and waits for its other half. It is no fault while files come in any
 * order; what waits for weeks is one.
 */
@Service
@Transactional(readOnly = true)
public class Parked {

	/** One row of each kind, whatever there is. */
	private static final String COUNTS = """
			select 'DOCUMENT' as kind, count(*) as count, min(date) as oldest from document where creditor_id is null
			union all
			select 'LINE', count(*), min(issued_on) from mandate_line where creditor_id is null
			union all
			select 'PART', count(*), min(line.issued_on)
			from allocation join mandate_line line on line.id = allocation.line_id
			where allocation.document_id is null
			union all
			select 'MOVEMENT', count(*), min(happened_on) from treasury_event where line_id is null""";

	private static final Map<ParkedKind, String> FACTS = Map.of(ParkedKind.DOCUMENT, """
			select document.number as name, document.date, document.amount,
			       coalesce(document.stated_tax_code, document.stated_vat_number) as wants, file.run_id
			from document left join import_file file on file.id = document.file_id
			where document.creditor_id is null
			order by document.date, document.id""", ParkedKind.LINE,
			"""
					select mandate.year || '/' || mandate.number || '/' || line.line_no as name, line.issued_on as date, line.amount,
					       coalesce(line.stated_tax_code, line.stated_vat_number) as wants, file.run_id
					from mandate_line line
					         join mandate on mandate.id = line.mandate_id
					         left join import_file file on file.id = line.file_id
					where line.creditor_id is null
					order by line.issued_on, line.id""",
			ParkedKind.PART, """
					select mandate.year || '/' || mandate.number || '/' || line.line_no as name, line.issued_on as date,
					       coalesce(part.amount, line.amount) as amount, part.document_code as wants, file.run_id
					from allocation part
					         join mandate_line line on line.id = part.line_id
					         join mandate on mandate.id = line.mandate_id
					         left join import_file file on file.id = line.file_id
					where part.document_id is null
					order by line.issued_on, line.id, part.document_code""", ParkedKind.MOVEMENT, """
					select event.journal || ' ' || event.movement as name, event.happened_on as date, event.amount,
					       event.year || '/' || event.mandate_number || '/' || event.line_no as wants, file.run_id
					from treasury_event event left join import_file file on file.id = event.file_id
					where event.line_id is null
					order by event.happened_on, event.id""");

	private final JdbcClient jdbc;

	Parked(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One of each kind, in the order of the kinds.
	 */
	public List<ParkedCount> counts() {
		return this.jdbc.sql(COUNTS).query(ParkedCount.class).list();
	}

	/**
	 * One page of the facts of a kind, the oldest first.
	 * @param skip how many come before it
	 */
	public List<ParkedFact> page(ParkedKind kind, long skip, int size) {
		return this.jdbc.sql(FACTS.get(kind) + " limit :size offset :skip")
			.param("size", size)
			.param("skip", skip)
			.query(ParkedFact.class)
			.list();
	}

}
