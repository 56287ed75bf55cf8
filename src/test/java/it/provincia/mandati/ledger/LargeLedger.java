// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Facts and read tables of many creditors, as years of loads would leave them: what is
 * one creditor's is strewn over the whole of each table. So large that the database
 * chooses as it would for millions of rows.
 */
@TestComponent
public class LargeLedger {

	private static final int DOCUMENTS = 110_000;

	/**
	 * Every hundredth document is the largest creditor's, the others have some 200 each.
	 */
	private static final String CLAIMS = """
			create temporary table claim as
			select n, first.id + case when n % 100 = 0 then 0 else 1 + n % 500 end as creditor_id,
			       date '2020-01-01' + n / 50 as day, 100 + n * 37 % 90000 as amount,
			       case when n % 19 < 15 then 'PAID' when n % 19 < 17 then 'IN_PROGRESS' when n % 19 = 17 then 'SUSPENDED'
			            else 'REJECTED' end as status
			from generate_series(1, :count) n, (select min(id) as id from creditor) first""";

	private static final String[] ROWS = {
			"insert into office (code, name) select 'LARGE' || n, 'Settore ' || n from generate_series(1, 20) n", """
					insert into creditor (tax_code, name)
					select lpad(n::text, 11, '0'), 'Ditta ' || n from generate_series(1, 501) n""", CLAIMS,
			"""
					insert into document (code, stated_tax_code, creditor_id, type, number, date, amount, office_id, received_on, due_on)
					select 'G' || n, '0', creditor_id, case when n % 7 = 0 then 'FEE_NOTE' else 'INVOICE' end, 'FT ' || n, day, amount,
					       (select min(id) from office) + n % 20, day + 3, case when n % 9 > 0 then day + 33 end
					from claim order by n""",
			"""
					insert into document_state (document_id, state, state_on)
					select id, status, date + 9 from claim join document on code = 'G' || n
					where status in ('SUSPENDED', 'REJECTED')""",
			"insert into mandate (year, number) select 2020, n from claim where status = 'PAID' order by n",
			"""
					insert into mandate_line (mandate_id, line_no, stated_tax_code, creditor_id, issued_on, amount, withheld, method, reason,
					                          paid_on)
					select mandate.id, 1, '0', creditor_id, day + 20, amount, case when n % 7 = 0 then 20 end, 'Bonifico', 'Saldo',
					       day + 25
					from claim join mandate on number = n and year = 2020 order by n""",
			"""
					insert into allocation (line_id, document_code, document_id)
					select line.id, code, document.id
					from mandate_line line join mandate on mandate.id = mandate_id join document on code = 'G' || mandate.number""",
			"""
					insert into treasury_event (journal, movement, year, mandate_number, line_no, line_id, kind, happened_on, amount)
					select 'G', number, year, number, 1, line.id, 'EXECUTED', paid_on, amount
					from mandate_line line join mandate on mandate.id = mandate_id where number % 2 = 0""",
			"""
					insert into position (creditor_id, document_id, type, number, date, subject, amount, to_pay, due_on, status, office_id,
					                      live_line, paid_amount, paid_on, search, mandate_terms)
					select document.creditor_id, document.id, type, number, date, 'Fornitura di beni, lotto ' || n % 977,
					       document.amount, case when status = 'PAID' then 0 else document.amount end, due_on, status, office_id,
					       status = 'PAID', case when status = 'PAID' then document.amount else 0 end,
					       case when status = 'PAID' then day + 25 end, fold(number || E'\\nFornitura di beni, lotto ' || n % 977), '{}'
					from claim join document on code = 'G' || n order by n""",
			"""
					insert into position_line (position_id, line_id, standing, part, due, paid, transmitted_on)
					select position.id, part.line_id, 'PAID', position.amount, position.amount, position.amount, date + 22
					from position join allocation part on part.document_id = position.document_id""",
			"""
					insert into position_movement (position_id, line_id, seq, kind, happened_on, amount, whole)
					select position_id, line_id, 1, 'EXECUTED', transmitted_on + 3, part, part from position_line""",
			"""
					insert into money_movement (creditor_id, mandate_id, line_id, seq, kind, happened_on, part, standing, whole, gross, net,
					                            split_vat, together_count, together_net)
					select creditor_id, mandate_id, id, 1, 'EXECUTED', paid_on, amount, amount, amount, amount, net, false, 1, net
					from mandate_line cross join lateral (select amount - coalesce(withheld, 0) as net) paid
					order by creditor_id, paid_on, id""",
			"drop table claim" };

	private final JdbcClient jdbc;

	LargeLedger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Fills an empty ledger.
	 * @return the largest creditor, to whom a hundredth of all belongs
	 */
	public long fill() {
		for (String sql : ROWS) {
			this.jdbc.sql(sql).param("count", DOCUMENTS).update();
		}
		vacuum();
		return this.jdbc.sql("select min(id) from creditor").query(Long.class).single();
	}

	/**
	 * Until it is known of all pages that everybody sees them, without which no index
	 * answers alone: whoever looks at anything in the meantime, be it another vacuum,
	 * holds that up.
	 */
	private void vacuum() {
		do {
			this.jdbc
				.sql("""
						vacuum analyze document, document_state, mandate, mandate_line, allocation, treasury_event, position,
						    position_line, position_movement, money_movement, creditor, office""")
				.update();
		}
		while (this.jdbc.sql("""
				select bool_or(relallvisible < relpages) from pg_class
				where oid in ('position'::regclass, 'money_movement'::regclass)""").query(Boolean.class).single());
	}

}
