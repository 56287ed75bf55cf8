// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

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
 * One creditor with many positions among others with as many: his come all, and only his.
 */
@ApplicationTest
@Import(LedgerMother.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyPositionsTests {

	private static final int COUNT = 10_000;

	@Autowired
	LedgerMother mother;

	@Autowired
	Positions positions;

	@Autowired
	JdbcClient jdbc;

	private long creditor;

	@BeforeAll
	void manyPositions() {
		this.creditor = this.mother.creditor();
		fill(this.creditor, COUNT);
		for (int other = 0; other < 10; other++) {
			fill(this.mother.creditor(), COUNT / 10);
		}
		this.jdbc.sql("analyze position").update();
	}

	@AfterAll
	void emptyAgain() {
		this.jdbc.sql("truncate position_movement, position_line, position, allocation, document_state, document")
			.update();
	}

	@Test
	void anExportHandsOverEveryRowOnce() {
		AtomicInteger rows = new AtomicInteger();
		this.positions.forEach(this.creditor, PositionFilter.ALL, PositionOrder.NEWEST_FIRST,
				(position) -> rows.incrementAndGet());
		assertThat(rows).hasValue(COUNT);
	}

	@Test
	void aSearchFindsNoOtherCreditorsRows() {
		PositionFilter filter = new PositionFilter("asfalto 777", Set.of(), Set.of(), null, null, null, null);
		assertThat(this.positions.page(this.creditor, filter, PositionOrder.NEWEST_FIRST, 1, 25).totals().count())
			.isEqualTo(COUNT / 1000 + 1);
	}

	private void fill(long creditor, int count) {
		long office = this.mother.office("Settore Viabilità", null, null);
		this.jdbc
			.sql("""
					with stated as (
					    insert into document (code, stated_tax_code, creditor_id, type, number, date, amount, office_id, due_on)
					    select 'P' || :creditor || '/' || n, '00000000000', :creditor,
					          (array ['INVOICE', 'FEE_NOTE', 'BENEFIT', 'OTHER'])[1 + n % 4], 'FT ' || n,
					           date '2020-01-01' + n % 2000, n, :office,
					           case when n % 3 > 0 then date '2020-02-01' + n % 1500 end
					    from generate_series(1, :count) n
					    returning id, type, number, date, amount, due_on)
					insert into position (creditor_id, document_id, type, number, date, subject, amount, to_pay, due_on, status,
					                      office_id, live_line, paid_amount, search, mandate_terms)
					select :creditor, id, 'INVOICE', number, date, 'Asfalto ' || amount, amount, amount, due_on, 'IN_PROGRESS',
					       :office, false, 0, fold(number || E'\\nAsfalto ' || amount), '{}'
					from stated""")
			.param("creditor", creditor)
			.param("office", office)
			.param("count", count)
			.update();
	}

}
