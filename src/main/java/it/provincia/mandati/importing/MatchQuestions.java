// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import it.provincia.mandati.platform.Rome;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what may be the same document, and what was decided about it.
 */
@Service
@Transactional(readOnly = true)
class MatchQuestions {

	static final String PATH = "/staff/matches";

	private static final String DECISIONS = """
			select md5(reference) as key, reference, document_code, same, decided_at,
			       coalesce(account.full_name, account.username, '–') as decided_by
			from same_document left join account on account.id = decided_by""";

	/** Each document is told as it stands; where an order speaks, so is what it says. */
	private static final String DOCUMENT = """
			select document.code, null as called, document.number, document.date, null::int as year, document.amount,
			       document.due_on, document.sdi_lot, document.protocol, document.received_on, office.name as office,
			       creditor.name as creditor
			from document
			         join office on office.id = document.office_id
			         join creditor on creditor.id = document.creditor_id
			where\s""";

	private static final String ORDER = """
			select part.document_code as code, mandate.year || '/' || mandate.number || '/' || line.line_no as called,
			       part.invoice_number as number, null::date as date, part.issue_year as year, part.amount,
			       part.due_on, part.sdi_lot, null as protocol, null::date as received_on, null as office,
			       creditor.name as creditor
			from allocation part
			         join mandate_line line on line.id = part.line_id
			         join mandate on mandate.id = line.mandate_id
			         join creditor on creditor.id = line.creditor_id
			where part.document_code = :reference and part.invoice_number is not null
			order by mandate.year, mandate.number, line.line_no limit 1""";

	private final JdbcClient jdbc;

	MatchQuestions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	QuestionPage<MatchQuestion> waiting(int page) {
		long count = count("select count(distinct reference) from probable_document");
		int number = QuestionPage.existing(page, count);
		return new QuestionPage<>(PATH, this.jdbc.sql("""
				select md5(reference) as key, reference, bool_or(invoice_id is not null) as invoice,
				       min(creditor.name) as creditor, min(document.number) as number, max(document.date) as date,
				       max(document.amount) as amount, count(distinct document_id) as candidates
				from probable_document
				         join document on document.id = coalesce(invoice_id, document_id)
				         join creditor on creditor.id = document.creditor_id
				group by reference order by max(document.date) desc, reference limit :size offset :skip""")
			.param("size", QuestionPage.SIZE)
			.param("skip", (number - 1L) * QuestionPage.SIZE)
			.query(MatchQuestion.class)
			.list(), count, number);
	}

	QuestionPage<MatchDecision> decided(int page) {
		long count = count("select count(*) from same_document");
		int number = QuestionPage.existing(page, count);
		return new QuestionPage<>(PATH + "/decided",
				this.jdbc
					.sql(DECISIONS + " order by decided_at desc, reference, document_code limit :size offset :skip")
					.param("size", QuestionPage.SIZE)
					.param("skip", (number - 1L) * QuestionPage.SIZE)
					.query(MatchQuestions::decision)
					.list(),
				count, number);
	}

	/**
	 * @return empty where there is no such question, and never was a decision about it
	 */
	Optional<MatchSheet> find(String key) {
		return this.jdbc.sql("""
				select reference from probable_document where md5(reference) = :key
				union select reference from same_document where md5(reference) = :key""")
			.param("key", key)
			.query(String.class)
			.optional()
			.map((reference) -> new MatchSheet(key, reference, pairs(reference),
					this.jdbc.sql(DECISIONS + " where reference = :reference order by decided_at, document_code")
						.param("reference", reference)
						.query(MatchQuestions::decision)
						.list()));
	}

	private List<MatchPair> pairs(String reference) {
		return told(reference)
			.map((told) -> this.jdbc.sql(DOCUMENT + """
					document.id in (select document_id from probable_document where reference = :reference)
					order by document.date, document.code""")
				.param("reference", reference)
				.query(MatchSide.class)
				.list()
				.stream()
				.map((known) -> new MatchPair(told, known))
				.toList())
			.orElse(List.of());
	}

	private Optional<MatchSide> told(String reference) {
		return this.jdbc.sql(DOCUMENT + "document.td is not null and document.code = :reference")
			.param("reference", reference)
			.query(MatchSide.class)
			.optional()
			.or(() -> this.jdbc.sql(ORDER).param("reference", reference).query(MatchSide.class).optional());
	}

	private long count(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

	private static MatchDecision decision(ResultSet row, int index) throws SQLException {
		return new MatchDecision(row.getString("key"), row.getString("reference"), row.getString("document_code"),
				row.getBoolean("same"), new Verdict(row.getString("document_code"), row.getString("decided_by"),
						Objects.requireNonNull(Rome.time(row.getTimestamp("decided_at").toInstant()))));
	}

}
