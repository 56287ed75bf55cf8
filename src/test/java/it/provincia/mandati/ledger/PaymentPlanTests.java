// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.Year;
import java.util.concurrent.atomic.AtomicInteger;

import it.provincia.mandati.ApplicationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One creditor with 100,000 mandate lines among others with as many: his payments are
 * found without reading the rows of the others.
 */
@ApplicationTest
@Import(LedgerMother.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaymentPlanTests {

	private static final int COUNT = 30_000;

	@Autowired
	LedgerMother mother;

	@Autowired
	Payments payments;

	@Autowired
	JdbcClient jdbc;

	private long largest;

	private long small;

	@BeforeAll
	void manyLines() {
		this.largest = this.mother.creditor();
		this.small = this.mother.creditor();
		fill(this.largest, COUNT);
		fill(this.small, COUNT / 1000);
		// To whom half of all belongs, all might as well be read.
		fill(this.mother.creditor(), COUNT * 5);
		this.jdbc.sql("analyze mandate_line, mandate, allocation, document, position").update();
		vacuum();
	}

	/** Until an index answers alone for all pages, see {@link LargeLedger}. */
	private void vacuum() {
		do {
			this.jdbc.sql("vacuum analyze money_movement").update();
		}
		while (this.jdbc.sql("select relallvisible < relpages from pg_class where oid = 'money_movement'::regclass")
			.query(Boolean.class)
			.single());
	}

	@AfterAll
	void emptyAgain() {
		this.jdbc.sql(
				"truncate money_movement, position_movement, position_line, position, allocation, treasury_event, mandate_line, mandate, document_state, document")
			.update();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void noRowOfAnotherCreditorIsRead(boolean many) {
		long creditor = many ? this.largest : this.small;
		for (PaymentFilter filter : new PaymentFilter[] { PaymentFilter.ALL,
				new PaymentFilter(null, null, new BigDecimal("10.00"), false),
				PaymentFilter.withheldIn(Year.of(2026)) }) {
			PaymentConditions conditions = new PaymentConditions(creditor, filter);
			isByIndex(plan(conditions, PaymentRow.page(conditions, false)));
			isByIndex(plan(conditions, PaymentRow.page(conditions, true)));
			isByIndex(plan(conditions, Payments.totals(conditions)));
		}
	}

	/** To go through all lines in the order of their index would be no better. */
	private static void isByIndex(String plan) {
		assertThat(plan).contains("money_movement_of_creditor")
			.doesNotContain("Seq Scan")
			.doesNotContainPattern("Scan using [^\\n]*\\n\\s*Filter");
	}

	@Test
	void anExportHandsOverEveryRowOnce() {
		AtomicInteger rows = new AtomicInteger();
		this.payments.forEach(this.largest, PaymentFilter.ALL, (payment) -> rows.incrementAndGet());
		assertThat(rows).hasValue(COUNT + COUNT / 2);
		assertThat(this.payments.page(this.largest, PaymentFilter.ALL, 1, 25).totals().count())
			.isEqualTo(COUNT + COUNT / 2);
	}

	private String plan(PaymentConditions conditions, String sql) {
		return String.join("\n",
				this.jdbc.sql("explain " + sql)
					.params(conditions.values())
					.param("size", 25)
					.param("skip", 0)
					.query(String.class)
					.list());
	}

	/** Every second line was paid in two parts; one in ten has a document. */
	private void fill(long creditor, int count) {
		this.jdbc
			.sql("""
					with ordered as (
					    insert into mandate (year, number)
					    select 2020 + n % 7, :creditor * 1000000 + n from generate_series(1, :count) n
					    returning id, number),
					line as (
					    insert into mandate_line (mandate_id, line_no, stated_tax_code, creditor_id, issued_on, amount, withheld, method,
					                              reason, paid_on)
					    select id, 1, '00000000000', :creditor, date '2020-01-01', 100 + number % 900, number % 5, 'Bonifico', 'Saldo',
					           date '2020-01-01' + (number % 2500)::int
					    from ordered
					    returning id, mandate_id, paid_on, amount, withheld),
					moved as (
					    insert into money_movement (creditor_id, mandate_id, line_id, seq, kind, happened_on, part, standing, whole, gross, net,
					                                split_vat, together_count, together_net)
					    select :creditor, mandate_id, id, seq, 'EXECUTED', paid_on + seq::int, amount / parts, amount * seq / parts, amount,
					           amount / parts, (amount - withheld) / parts, false, 1, (amount - withheld) / parts
					    from (select *, 1 + row_number() over () % 2 as parts from line) line, generate_series(1, parts) seq),
					stated as (
					    insert into document (code, stated_tax_code, creditor_id, type, number, date, amount, office_id)
					    select 'Q' || id, '00000000000', :creditor, 'INVOICE', 'FT ' || id, paid_on, amount, :office
					    from line where id % 10 = 0
					    returning id, code),
					shared as (
					    insert into allocation (line_id, document_code, document_id)
					    select substr(code, 2)::bigint, code, id from stated)
					insert into position (creditor_id, document_id, line_id, type, number, date, amount, to_pay, status, live_line,
					                      paid_amount, search, mandate_terms)
					select :creditor, document, line, 'INVOICE', 'N', date '2020-01-01', 0, 0, 'PAID', true, 0, '', '{}'
					from (select id as document, null::bigint as line from stated
					      union all
					      select null, id from line where id % 10 = 1) seen""")
			.param("creditor", creditor)
			.param("count", count)
			.param("office", this.mother.office("Settore Viabilità", null, null))
			.update();
	}

}
