// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what the offices recorded of the documents of positions. The owner of the
 * positions is in every WHERE; of a mandate line without document there is nothing.
 */
@Component
class OfficeRecords {

	/** A row per act with a date; one without any where there is none. */
	private static final String RECORDS = """
			select position.id as position_id, document.received_on, document.protocol, document.split_vat,
			       document.withheld, document.instalments, document.state, document.state_on, document.suspension_kind, document.state_reason,
			       act.state as act_state, act.state_on as act_state_on, act.suspension_kind as act_suspension_kind,
			       act.state_reason as act_state_reason
			from %s
			         join known_document document on document.id = position.document_id
			         left join document_state act on act.document_id = document.id
			order by position.id, act.state_on desc, act.state"""
		.formatted(PositionRow.OWNED);

	private final JdbcClient jdbc;

	OfficeRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * By the id of the position.
	 */
	Map<Long, DocumentFacts> of(long creditorId, Collection<Long> positionIds) {
		Map<Long, List<OfficeAct>> acts = new HashMap<>();
		Map<Long, DocumentFacts> documents = new HashMap<>();
		RowCallbackHandler collect = (row) -> {
			long id = row.getLong("position_id");
			OfficeAct act = act(row, "act_");
			if (act != null) {
				acts.computeIfAbsent(id, (position) -> new ArrayList<>()).add(act);
			}
			documents.put(id, facts(row, acts.getOrDefault(id, List.of())));
		};
		this.jdbc.sql(RECORDS).param("creditor", creditorId).param("positions", positionIds).query(collect);
		return documents;
	}

	private static DocumentFacts facts(ResultSet row, List<OfficeAct> history) throws SQLException {
		return new DocumentFacts(row.getObject("received_on", LocalDate.class), row.getString("protocol"),
				row.getBigDecimal("split_vat"), row.getBigDecimal("withheld"),
				Instalment.parse(row.getString("instalments")), act(row, ""), history);
	}

	private static @Nullable OfficeAct act(ResultSet row, String prefix) throws SQLException {
		String state = row.getString(prefix + "state");
		if (state == null) {
			return null;
		}
		String kind = row.getString(prefix + "suspension_kind");
		String reason = row.getString(prefix + "state_reason");
		return new OfficeAct(DocumentState.valueOf(state), row.getObject(prefix + "state_on", LocalDate.class),
				(kind != null) ? SuspensionKind.valueOf(kind) : null, (reason != null) ? IbanMask.mask(reason) : null);
	}

}
