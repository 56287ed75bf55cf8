// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.List;
import java.util.Optional;

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

	/** With the facts that it settles, found through their owner. */
	private static final String DECISIONS = """
			select decision.id, decision.key, decision.name, decision.vat_number, decision.iban, decision.decided_at,
			       coalesce(account.full_name, account.username, '–') as decided_by, creditor.id as creditor_id,
			       creditor.name as creditor_name, creditor.tax_code, creditor.vat_number as creditor_number,
			       coalesce(decision.line, settled.called, '–') as called, settled.facts, settled.amount, settled.since,
			       settled.until
			from (select *, payee_key(vat_number, iban, name, line) as key from payee_decision) decision
			         left join creditor on creditor.id = decision.creditor_id
			         left join account on account.id = decision.decided_by
			         cross join lateral (
			    select min(called) as called, count(*) as facts, coalesce(sum(amount), 0.00) as amount, min(date) as since,
			           max(date) as until
			    from (select * from payee_claim
			          where payee_claim.creditor_id = decision.creditor_id and question = decision.key
			          union all
			          select * from payee_claim
			          where decision.creditor_id is null and payee_claim.creditor_id is null
			            and question = decision.key) claim) settled""";

	private final JdbcClient jdbc;

	private final PayeeCandidates candidates;

	PayeeQuestions(JdbcClient jdbc, PayeeCandidates candidates) {
		this.jdbc = jdbc;
		this.candidates = candidates;
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
					.query(PayeeDecision.ROW)
					.list(),
				count, number);
	}

	/**
	 * @return empty where there is no such question, and never was a decision about it
	 */
	Optional<PayeeSheet> find(String key) {
		Optional<PayeeDecision> decision = this.jdbc.sql(DECISIONS + """

				where decision.key = :key""").param("key", key).query(PayeeDecision.ROW).optional();
		return decision.map(PayeeDecision::question)
			.or(() -> this.jdbc.sql(GROUPED + " where question = :key group by question")
				.param("key", key)
				.query(PayeeQuestion.class)
				.optional())
			.map((question) -> new PayeeSheet(question, facts(key, decision.orElse(null)),
					this.candidates.bearers(question.vatNumber()), decision.orElse(null)));
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

}
