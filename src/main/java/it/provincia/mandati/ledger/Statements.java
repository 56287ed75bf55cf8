// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A creditor's account at the end of a day, by what is known today: what was open is what
 * is still open, and what was paid later. A document that has been turned down or
 * cancelled since then is open on no day.
 */
@Service
@Transactional(readOnly = true)
public class Statements {

	private static final String OPEN = """
			select type, number, date, due_on, position.amount, paid_amount - later.amount as paid,
			       to_pay + later.amount as open
			from position
			         cross join lateral (
			    select coalesce(sum(amount), 0) as amount
			    from position_movement
			    where position_id = position.id and happened_on > :at) later
			where creditor_id = :creditor and date <= :at and to_pay + later.amount <> 0
			order by date, position.id
			limit :most""";

	private final Payments payments;

	private final JdbcClient jdbc;

	Statements(Payments payments, JdbcClient jdbc) {
		this.payments = payments;
		this.jdbc = jdbc;
	}

	/**
	 * @param most how many rows each of its two tables may have
	 * @return empty where they would have more
	 */
	public Optional<Statement> find(long creditorId, LocalDate at, int most) {
		List<OpenItem> open = this.jdbc.sql(OPEN)
			.param("creditor", creditorId)
			.param("at", at)
			.param("most", most + 1)
			.query(OpenItem.class)
			.list();
		PaymentFilter thisYear = new PaymentFilter(at.withDayOfYear(1), at, null, false);
		Statement statement = new Statement(at, open, this.payments.page(creditorId, thisYear, 1, most));
		return (open.size() > most || statement.paid().pages() > 1) ? Optional.empty() : Optional.of(statement);
	}

}
