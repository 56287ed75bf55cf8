// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Everything the ledger holds that does not depend on the order of arrival, in one value:
 * ids and times are left out, references are told by the keys they lead to.
 */
final class LedgerChecksum {

	private LedgerChecksum() {
	}

	static String of(JdbcTemplate jdbc) {
		return Stream.of("select code, name, email, phone from office",
				"select tax_code, vat_number, name, kind, address, postal_code, town, province, email, pec, registered from creditor",
				"select tax_code, vat_number, name, seat, registered from stated_subject",
				"""
						select d.code, c.tax_code, c.vat_number, d.type, d.number, d.date, d.amount, d.split_vat, d.withheld,
						d.net_amount, d.subject, d.received_on, d.protocol, d.due_on, o.code as office, d.state, d.state_on,
						d.suspension_kind, d.state_reason, d.sdi_lot, d.cig, d.cup, d.td, d.instalments, d.linked_number,
						d.linked_date, d.file_name, d.body_no, twin.code as twin, d.held_back
						from document d left join document twin on twin.id = d.twin_id join office o on o.id = d.office_id left join creditor c on c.id = d.creditor_id""",
				"""
						select m.year, m.number, l.line_no, c.tax_code, c.vat_number, l.issued_on, l.amount, l.withheld, l.type,
						l.method, l.iban, l.reason, l.transmitted_on, l.paid_on, l.paid_amount, l.receipt_number, l.state,
						l.state_on, l.state_reason, l.flow, l.replaces_year, l.replaces_number, l.replaces_line_no, l.cig, l.cup,
						a.document_code, a.document_id is null as parked, a.amount as part, a.due_on
						from mandate_line l join mandate m on m.id = l.mandate_id left join creditor c on c.id = l.creditor_id
						left join allocation a on a.line_id = l.id""",
				"""
						select c.tax_code, c.vat_number, d.code, m.year, m.number as mandate, l.line_no, p.type,
						p.number collate "C" as number, p.date, p.subject, p.amount, p.to_pay, p.due_on, p.status,
						o.code as office, p.live_line, p.mandates, p.mandate_on, p.method, p.reason, p.paid_amount, p.paid_on,
						p.cig, p.cup, p.search, p.mandate_terms
						from position p join creditor c on c.id = p.creditor_id left join document d on d.id = p.document_id
						left join mandate_line l on l.id = p.line_id left join mandate m on m.id = l.mandate_id
						left join office o on o.id = p.office_id""",
				"""
						select coalesce(d.code, 'line') as position, m.year, m.number, l.line_no, w.standing, w.part, w.due, w.paid, w.transmitted_on,
						v.seq, v.kind, v.happened_on, v.amount, v.whole, v.receipt_number
						from position_line w join position p on p.id = w.position_id left join document d on d.id = p.document_id
						join mandate_line l on l.id = w.line_id join mandate m on m.id = l.mandate_id
						left join position_movement v on v.position_id = w.position_id and v.line_id = w.line_id""",
				"""
						select c.tax_code, c.vat_number, m.year, m.number, l.line_no, w.seq, w.kind, w.happened_on, w.receipt_number,
						w.part, w.standing, w.whole, w.gross, w.net, w.returned_on, w.split_vat, w.together_count, w.together_net
						from money_movement w join mandate m on m.id = w.mandate_id join mandate_line l on l.id = w.line_id
						left join creditor c on c.id = w.creditor_id""",
				"""
						select e.journal, e.movement, e.year, e.mandate_number, e.line_no, e.line_id is null as parked, e.kind,
						e.happened_on, e.amount, e.receipt_number from treasury_event e""",
				"select year, mandate_number, line_no, answer, happened_at, amount, reason, flow from treasury_answer",
				"select file_name, sdi_id, office_code from sdi_receipt",
				"select d.code, s.state, s.state_on, s.suspension_kind, s.state_reason from document_state s join document d on d.id = s.document_id")
			.map((rows) -> jdbc.queryForObject(
					"select count(*) || ' ' || coalesce(md5(string_agg(r::text, chr(10) order by r::text collate \"C\")), '') from ("
							+ rows + ") r",
					String.class))
			.reduce("", (one, other) -> one + "\n" + other);
	}

}
