// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads all that a creditor may see of one position. The owner is in every WHERE.
 */
@Service
@Transactional(readOnly = true)
public class Dossiers {

	private static final String OWNED = " where position.creditor_id = :creditor and position.id = :position ";

	private static final String DOCUMENT = """
			select document.received_on, document.protocol, document.split_vat, document.withheld,
			       case when document.type = 'CREDIT_NOTE'
			            then -abs(coalesce(document.net_amount, abs(document.amount) - deducted.amount))
			            else coalesce(document.net_amount, document.amount - deducted.amount) end as net_amount,
			       document.state, document.state_on, document.suspension_kind,
			       document.state_reason
			from position
			         join document on document.id = position.document_id
			         cross join lateral (
			    select case when num_nonnulls(document.split_vat, document.withheld) > 0
			                then abs(coalesce(document.split_vat, 0)) + abs(coalesce(document.withheld, 0))
			           end as amount) deducted""" + OWNED;

	private static final String HISTORY = """
			select act.state, act.state_on, act.suspension_kind, act.state_reason
			from position join document_state act on act.document_id = position.document_id""" + OWNED
			+ "order by act.state_on desc, act.state";

	private final Positions positions;

	private final PayingLines lines;

	private final JdbcClient jdbc;

	Dossiers(Positions positions, PayingLines lines, JdbcClient jdbc) {
		this.positions = positions;
		this.lines = lines;
		this.jdbc = jdbc;
	}

	public Optional<Dossier> find(long creditorId, long positionId) {
		return this.positions.find(creditorId, positionId)
			.map((position) -> new Dossier(position, document(creditorId, positionId),
					this.lines.of(creditorId, positionId)));
	}

	private @Nullable DocumentFacts document(long creditorId, long positionId) {
		List<OfficeAct> history = owned(HISTORY, creditorId, positionId).query((row, number) -> act(row)).list();
		RowMapper<DocumentFacts> facts = (row, number) -> new DocumentFacts(
				row.getObject("received_on", LocalDate.class), row.getString("protocol"),
				row.getBigDecimal("split_vat"), row.getBigDecimal("withheld"), row.getBigDecimal("net_amount"),
				(row.getString("state") != null) ? act(row) : null, history);
		return owned(DOCUMENT, creditorId, positionId).query(facts).optional().orElse(null);
	}

	private JdbcClient.StatementSpec owned(String sql, long creditorId, long positionId) {
		return this.jdbc.sql(sql).param("creditor", creditorId).param("position", positionId);
	}

	private static OfficeAct act(ResultSet row) throws SQLException {
		String kind = row.getString("suspension_kind");
		return new OfficeAct(DocumentState.valueOf(row.getString("state")), row.getObject("state_on", LocalDate.class),
				(kind != null) ? SuspensionKind.valueOf(kind) : null, row.getString("state_reason"));
	}

}
