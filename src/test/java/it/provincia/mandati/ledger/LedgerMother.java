// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes creditors, offices and positions as the import and the derivation would leave
 * them. Every call makes new ones, so that tests share a database and nothing else.
 */
@TestComponent
public class LedgerMother {

	/**
	 * Starts anywhere, because other contexts may have left rows with codes of their own.
	 */
	private static final AtomicLong SEQUENCE = new AtomicLong(System.nanoTime() % 1_000_000_000L);

	private final JdbcClient jdbc;

	LedgerMother(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public long creditor() {
		return insert("insert into creditor (tax_code, name) values (lpad(?::text, 11, '0'), 'Edil Esempio S.r.l.')",
				SEQUENCE.incrementAndGet());
	}

	public long office(String name, @Nullable String email, @Nullable String phone) {
		return insert("insert into office (code, name, email, phone) values (?, ?, ?, ?)",
				"U" + SEQUENCE.incrementAndGet(), name, email, phone);
	}

	/**
	 * An invoice of 100 euro in the hands of an office, to be varied and then saved.
	 */
	public PositionRecipe position(long creditorId) {
		return new PositionRecipe(this, creditorId);
	}

	/**
	 * A mandate line of 100 euro by credit transfer, to be varied and then saved.
	 */
	public LineRecipe line(@Nullable Long creditorId, int year, long number) {
		return new LineRecipe(this, creditorId, year, number);
	}

	public void officeAct(long positionId, String state, String on, @Nullable String kind, @Nullable String reason) {
		this.jdbc.sql("""
				insert into document_state (document_id, state, state_on, suspension_kind, state_reason)
				select document_id, ?, ?::date, ?, ? from position where id = ?""")
			.params(state, on, kind, reason, positionId)
			.update();
		this.jdbc.sql("""
				update document set state = ?, state_on = ?::date, suspension_kind = ?, state_reason = ?
				where id = (select document_id from position where position.id = ?)""")
			.params(state, on, kind, reason, positionId)
			.update();
		changed();
	}

	public void pays(long lineId, long positionId, String amount) {
		this.jdbc.sql("""
				insert into allocation (line_id, document_code, document_id, amount)
				select ?, document.code, document.id, ?::numeric
				from document join position on position.document_id = document.id where position.id = ?""")
			.params(lineId, amount, positionId)
			.update();
		changed();
	}

	public void movement(long lineId, String kind, String on, String amount) {
		long movement = SEQUENCE.incrementAndGet();
		this.jdbc
			.sql("""
					insert into treasury_event (journal, movement, year, mandate_number, line_no, line_id, kind, happened_on, amount,
					                            receipt_number)
					values ('G', ?, 2026, 1, 1, ?, ?, ?::date, ?::numeric, 'Q' || ?)""")
			.params(movement, lineId, kind, on, amount, movement)
			.update();
		changed();
	}

	long insert(String sql, @Nullable Object... values) {
		long id = this.jdbc.sql(sql + " returning id").params(Arrays.asList(values)).query(Long.class).single();
		changed();
		return id;
	}

	/** As the derivation says at its end. */
	private void changed() {
		this.jdbc.sql("update ledger_version set version = gen_random_uuid()").update();
	}

	String code() {
		return "D" + SEQUENCE.incrementAndGet();
	}

	/**
	 * The numbers of positions, for short comparisons.
	 */
	static List<String> numbers(List<Position> positions) {
		return positions.stream().map(Position::number).toList();
	}

}
