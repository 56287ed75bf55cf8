// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import it.provincia.mandati.importing.format.FileKind;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * How many rows of a file came to what, and how much money they speak of: what an
 * accountant compares with the source. Amounts are gross, in euro.
 */
class ControlSums {

	private final JdbcOperations jdbc;

	private final String amount;

	ControlSums(JdbcOperations jdbc, FileKind kind) {
		this.jdbc = jdbc;
		this.amount = amount(kind);
	}

	/**
	 * The rows that were set aside, before they leave the staging table.
	 */
	void keepRejected() {
		this.jdbc.execute("create temporary table set_aside on commit drop as select line, " + this.amount
				+ " as amount from stage where line in (select line from refused)");
	}

	/**
	 * All of them, once it is settled what became of each.
	 */
	void keep(long fileId) {
		this.jdbc
			.update("""
					insert into import_sum (file_id, outcome, rows, amount)
					select ?, outcome, count(*), sum(amount)
					from (select case outcome when 'OLDER' then 'UNCHANGED' else outcome end as outcome, %s as amount from stage
					      union all
					      select 'REJECTED', amount
					      from (select distinct line from refused) bad left join set_aside using (line)) counted
					group by outcome"""
				.formatted(this.amount), fileId);
	}

	/**
	 * The rows of a mandate line tell one amount.
	 */
	private static String amount(FileKind kind) {
		if (kind.stagedColumns().stream().noneMatch((column) -> column.name().equals("amount"))) {
			return "null::numeric";
		}
		return (kind.mergedAs() == FileKind.MANDATES)
				? "case when row_number() over (partition by year, number, line_no order by line) = 1 then amount else 0 end"
				: "amount";
	}

}
