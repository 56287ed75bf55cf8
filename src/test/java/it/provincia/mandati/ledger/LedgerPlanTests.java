// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;

import it.provincia.mandati.ApplicationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten years with ten invoices a day: what the finance office asks of the whole ledger is
 * found without reading all of it.
 */
@ApplicationTest
@Import(LedgerMother.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerPlanTests {

	private static final int COUNT = 36_500;

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	@Autowired
	LedgerMother mother;

	@Autowired
	Timeliness timeliness;

	@Autowired
	Overdue overdue;

	@Autowired
	JdbcClient jdbc;

	@BeforeAll
	void manyYears() {
		emptyAgain();
		fill(this.mother.creditor(), this.mother.office("Settore Viabilità", null, null));
		this.jdbc.sql("analyze position, position_line, document, mandate_line, mandate, allocation, document_state")
			.update();
	}

	@AfterAll
	void emptyAgain() {
		this.jdbc.sql(
				"truncate money_movement, position_movement, position_line, position, allocation, treasury_event, mandate_line, mandate, document_state, document")
			.update();
	}

	@Test
	void theTimelinessOfAYearReadsTheOrdersOfThatYearAlone() {
		assertThat(this.timeliness.figures(Year.of(2020)).whole().count()).isEqualTo(3660);
		assertThat(
				plan(Timeliness.QUARTERS.replace(":first", "date '2020-01-01'").replace(":end", "date '2021-01-01'")))
			.contains("position_line_transmitted")
			.doesNotContain("Seq Scan on position_line ");
	}

	@Test
	void whatIsPastDueIsFoundAmongAllThatIsPaid() {
		List<OverdueSum> sums = this.overdue.sums(TODAY);
		assertThat(sums).extracting(OverdueSum::count).containsExactly(365L);
		assertThat(plan(Overdue.SUMS.replace(":today", "date '2026-06-01'"))).contains("position_to_pay_by_due_on")
			.doesNotContain("Seq Scan on \"position\"");
	}

	private String plan(String sql) {
		return String.join("\n", this.jdbc.sql("explain " + sql).query(String.class).list());
	}

	/** One in a hundred is not paid; each paid one by an order of its own. */
	private void fill(long creditor, long office) {
		this.jdbc
			.sql("""
					with stated as (
					    insert into document (code, stated_tax_code, creditor_id, type, number, date, amount, split_vat, due_on,
					                          office_id, received_on)
					    select 'Q' || n, '00000000000', :creditor, 'INVOICE', 'FT ' || n, day, 122, 22, day + 30, :office, day
					    from (select n, date '2016-01-01' + n / 10 as day from generate_series(1, :count) n) claim
					    returning id, date, due_on),
					seen as (
					    insert into position (creditor_id, document_id, type, number, date, amount, to_pay, due_on, status, office_id,
					                          live_line, paid_amount, search, mandate_terms)
					    select :creditor, id, 'INVOICE', 'FT', date, 122, case when id % 100 = 0 then 100 else 0 end, due_on,
					           case when id % 100 = 0 then 'IN_PROGRESS' else 'PAID' end, :office, id % 100 <> 0, 0, '', '{}'
					    from stated
					    returning id, document_id, date),
					ordered as (
					    insert into mandate (year, number) select 2016, id from seen returning id, number),
					line as (
					    insert into mandate_line (mandate_id, line_no, stated_tax_code, creditor_id, issued_on, amount, withheld, method, reason)
					    select id, 1, '00000000000', :creditor, date '2016-01-01', 122, 22, 'Bonifico', 'Saldo' from ordered
					    returning id, mandate_id)
					insert into position_line (position_id, line_id, standing, part, due, paid, transmitted_on)
					select seen.id, line.id, 'PAID', 122, 100, 100, seen.date
					from seen
					         join ordered on ordered.number = seen.id
					         join line on line.mandate_id = ordered.id""")
			.param("creditor", creditor)
			.param("office", office)
			.param("count", COUNT)
			.update();
	}

}
