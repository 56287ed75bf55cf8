// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import it.provincia.mandati.platform.Rome;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads whose facts nobody knows, and what was decided about them.
 */
@Service
@Transactional(readOnly = true)
class PayeeQuestions {

	static final String PATH = "/staff/unresolved";

	private static final int SHOWN_FACTS = 100;

	private static final String GROUPED = """
			select question as key, min(name) as name, min(vat_number) as vat_number, min(iban) as iban,
			       min(called) as called, count(*) as facts, sum(amount) as amount, min(date) as since, max(date) as until
			from unresolved_payee""";

	private static final String DECISIONS = """
			select decision.id, payee_key(decision.vat_number, decision.iban, decision.name, decision.line) as key,
			       decision.name, decision.vat_number, decision.iban, decision.decided_at,
			       coalesce(account.full_name, account.username, '–') as decided_by, creditor.id as creditor_id,
			       creditor.name as creditor_name, creditor.tax_code, creditor.vat_number as creditor_number,
			       coalesce(decision.line, settled.called, '–') as called, settled.facts, settled.amount, settled.since,
			       settled.until
			from payee_decision decision
			         left join creditor on creditor.id = decision.creditor_id
			         left join account on account.id = decision.decided_by
			         cross join lateral (
			    select min(called) as called, count(*) as facts, coalesce(sum(amount), 0.00) as amount, min(date) as since,
			           max(date) as until
			    from payee_claim
			    where question = payee_key(decision.vat_number, decision.iban, decision.name, decision.line)
			      and case when decision.creditor_id is null then payee_claim.creditor_id is null
			               else payee_claim.creditor_id = decision.creditor_id end) settled""";

	private static final String CANDIDATE = "select creditor.id, creditor.name, creditor.tax_code, creditor.vat_number from creditor ";

	private final JdbcClient jdbc;

	PayeeQuestions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those that wait, the newest first.
	 */
	QuestionPage<PayeeQuestion> waiting(int page) {
		long count = count("select count(distinct question) from unresolved_payee");
		int number = QuestionPage.existing(page, count);
		return new QuestionPage<>(PATH,
				this.jdbc.sql(GROUPED + """

						group by question order by max(date) desc, question limit :size offset :skip""")
					.param("size", QuestionPage.SIZE)
					.param("skip", (number - 1L) * QuestionPage.SIZE)
					.query(PayeeQuestion.class)
					.list(),
				count, number);
	}

	/**
	 * The first page of those that state the text: a part of the name, the VAT number, or
	 * a mandate or document.
	 */
	QuestionPage<PayeeQuestion> stating(String text) {
		String matching = """
				 where fold(name) like '%' || replace(replace(replace(fold(:text), '!', '!!'), '%', '!%'), '_', '!_') || '%' escape '!'
				    or vat_number = upper(:text) or called = :text or starts_with(called, :text || '/')
				""";
		long count = this.jdbc.sql("select count(distinct question) from unresolved_payee" + matching)
			.param("text", text)
			.query(Long.class)
			.single();
		return new QuestionPage<>(PATH,
				this.jdbc.sql(GROUPED + matching + " group by question order by max(date) desc, question limit :size")
					.param("text", text)
					.param("size", QuestionPage.SIZE)
					.query(PayeeQuestion.class)
					.list(),
				count, 1);
	}

	QuestionPage<PayeeDecision> decided(int page) {
		long count = count("select count(*) from payee_decision");
		int number = QuestionPage.existing(page, count);
		return new QuestionPage<>(PATH + "/decided",
				this.jdbc
					.sql(DECISIONS + " order by decision.decided_at desc, decision.id desc limit :size offset :skip")
					.param("size", QuestionPage.SIZE)
					.param("skip", (number - 1L) * QuestionPage.SIZE)
					.query(PayeeQuestions::decision)
					.list(),
				count, number);
	}

	/**
	 * @return empty where there is no such question, and never was a decision about it
	 */
	Optional<PayeeSheet> find(String key) {
		Optional<PayeeDecision> decision = this.jdbc.sql(DECISIONS + """

				where payee_key(decision.vat_number, decision.iban, decision.name, decision.line) = :key""")
			.param("key", key)
			.query(PayeeQuestions::decision)
			.optional();
		return decision.map(PayeeDecision::question)
			.or(() -> this.jdbc.sql(GROUPED + " where question = :key group by question")
				.param("key", key)
				.query(PayeeQuestion.class)
				.optional())
			.map((question) -> new PayeeSheet(question, facts(key, decision.orElse(null)), bearers(question),
					decision.orElse(null)));
	}

	/**
	 * The creditor whom a code means: the CF first, else the P.IVA where one alone bears
	 * it.
	 */
	Optional<PayeeCandidate> creditor(String code) {
		return this.jdbc.sql(CANDIDATE + """
				where tax_code = :code
				   or tax_code = (select min(tax_code) from vat_bearer where vat_number = :code having count(*) = 1)
				   or tax_code is null and vat_number = :code
				order by tax_code = :code desc nulls last limit 1""")
			.param("code", code)
			.query(PayeeCandidate.class)
			.optional();
	}

	/**
	 * Whether several bear the number, so that it means nobody.
	 */
	boolean isShared(String number) {
		return this.jdbc.sql("select count(*) > 1 from vat_bearer where vat_number = :number")
			.param("number", number)
			.query(Boolean.class)
			.single();
	}

	private List<PayeeCandidate> bearers(PayeeQuestion question) {
		return this.jdbc.sql(CANDIDATE
				+ """
						join vat_bearer using (tax_code) where vat_bearer.vat_number = :number order by creditor.name, creditor.id""")
			.param("number", question.vatNumber())
			.query(PayeeCandidate.class)
			.list();
	}

	private List<PayeeFact> facts(String key, @Nullable PayeeDecision decision) {
		PayeeCandidate creditor = (decision != null) ? decision.creditor() : null;
		return this.jdbc
			.sql("""
					select kind, called, date, amount from payee_claim
					where question = :key and creditor_id %s order by date desc, called limit :shown"""
				.formatted((creditor != null) ? "= :creditor" : "is null"))
			.param("key", key)
			.param("creditor", (creditor != null) ? creditor.id() : null)
			.param("shown", SHOWN_FACTS)
			.query(PayeeFact.class)
			.list();
	}

	private long count(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

	private static PayeeDecision decision(ResultSet row, int index) throws SQLException {
		Verdict verdict = new Verdict(row.getString("id"), row.getString("decided_by"),
				Objects.requireNonNull(Rome.time(row.getTimestamp("decided_at").toInstant())));
		PayeeQuestion question = new PayeeQuestion(row.getString("key"), row.getString("name"),
				row.getString("vat_number"), row.getString("iban"), row.getString("called"), row.getLong("facts"),
				row.getBigDecimal("amount"), row.getObject("since", LocalDate.class),
				row.getObject("until", LocalDate.class));
		Long creditorId = row.getObject("creditor_id", Long.class);
		return new PayeeDecision(question, (creditorId != null) ? new PayeeCandidate(creditorId,
				row.getString("creditor_name"), row.getString("tax_code"), row.getString("creditor_number")) : null,
				verdict);
	}

}
