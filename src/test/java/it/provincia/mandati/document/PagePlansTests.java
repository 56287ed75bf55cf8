// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.List;
import java.util.regex.Pattern;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.SentStatement;
import it.provincia.mandati.importing.ImportBench;
import it.provincia.mandati.ledger.LargeLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the database finds what the pages show, by the statements that they really send:
 * through no table of the ledger from one end to the other, be it for the creditor with a
 * hundredth of all rows, for one with few, or for any.
 */
@ApplicationTest
@Import({ LargeLedger.class, ImportBench.class, CreditorBrowser.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagePlansTests {

	/** All that the creditor has is read, to find a few by their ids. */
	private static final Pattern ALL_OF_THE_OWNER = Pattern
		.compile("Index Cond: \\(\\(creditor_id = \\S+\\) AND \\(id = ");

	/** Below the limit: all rows are put in order, to show a few. */
	private static final Pattern SORTED_WHOLE = Pattern.compile("(?s)->  Limit .*->  Sort ");

	private static final Pattern BY_INDEX_ALONE = Pattern.compile("(?s)->  Limit .*Index Only Scan");

	/** The withholding decides with the rest: no line and no document is asked. */
	private static final Pattern PAYMENTS_BY_INDEX_ALONE = Pattern
		.compile("->  Limit [^\\n]*\\n +->  Index Only Scan (Backward )?using money_movement_of_creditor ");

	@Autowired
	LargeLedger ledger;

	@Autowired
	ImportBench bench;

	@Autowired
	CreditorBrowser browser;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	private long largest;

	@BeforeAll
	void manyYears() {
		this.bench.emptyTheLedger();
		this.largest = this.ledger.fill();
	}

	@AfterAll
	void emptyAgain() {
		this.bench.emptyTheLedger();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/documents", "/documents?page=20", "/documents?page=44", "/documents?sort=number",
			"/documents?sort=amount&dir=desc&page=20", "/documents?type=INVOICE&sort=dueDate",
			"/documents?status=SUSPENDED", "/documents?from=2021-01-01&to=2021-03-31", "/documents?minAmount=50000",
			"/documents?q=lotto", "/documents?q=lotto+77&status=PAID&sort=amount", "/documents?q=2020/77", "/summary",
			"/payments", "/payments?page=20", "/payments?page=35", "/payments?amount=9.00",
			"/payments?from=2021-01-01&to=2021-03-31", "/payments/withholdings", "/payments/withholdings?year=2021" })
	void noTableOfTheLedgerIsReadThrough(String address) {
		for (long creditor : new long[] { this.largest, this.largest + 7 }) {
			for (SentStatement sent : sent(creditor, address)) {
				assertThat(sent.plan(this.jdbc)).as(sent.sql()).doesNotContainPattern(SentStatement.THROUGH_ALL);
				assertThat(planForAny(sent)).as(sent.sql())
					.doesNotContainPattern(SentStatement.THROUGH_ALL)
					.doesNotContainPattern(ALL_OF_THE_OWNER);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "0, 12", "1, 5" })
	void norIsItForOneDocument(int owner, int documents) {
		for (long id : this.jdbc.queryForList("select id from position where creditor_id = ? order by id limit ?",
				Long.class, this.largest + owner, documents)) {
			sent(this.largest + owner, "/documents/" + id)
				.forEach((sent) -> assertThat(sent.plan(this.jdbc)).doesNotContainPattern(SentStatement.THROUGH_ALL));
		}
	}

	@ParameterizedTest
	@CsvSource({ "date, desc, position_by_date", "date, asc, position_by_date", "number, asc, position_by_number",
			"number, desc, position_by_number", "type, asc, position_by_type", "type, desc, position_by_type",
			"amount, asc, position_by_amount", "amount, desc, position_by_amount", "dueDate, asc, position_by_due_on",
			"dueDate, desc, position_by_due_on_desc", "status, asc, position_by_status",
			"status, desc, position_by_status", "paymentDate, asc, position_by_paid_on",
			"paymentDate, desc, position_by_paid_on_desc" })
	void theFirstAndTheLastPageSortNothingWholeAndWithoutTheirIndexTheyDo(String sort, String direction, String index) {
		for (String page : List.of("", "&page=2147483647")) {
			SentStatement rows = rows("/documents?sort=" + sort + "&dir=" + direction + page);
			assertThat(rows.plan(this.jdbc)).containsPattern(BY_INDEX_ALONE).doesNotContainPattern(SORTED_WHOLE);
			assertThat(without(index, rows)).containsPattern(SORTED_WHOLE);
		}
	}

	@ParameterizedTest
	@CsvSource({ "/documents?q=lotto, position_search", "/documents?type=FEE_NOTE&status=PAID, position_by_date" })
	void whatIsFilteredIsFoundByIndexAloneAndNotWithoutIt(String address, String index) {
		SentStatement rows = rows(address);
		assertThat(rows.plan(this.jdbc)).contains("Index Only Scan using " + index + " ");
		assertThat(without(index, rows)).doesNotContain("Index Only Scan using position_");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?page=17", "?page=20", "?page=2147483647", "?from=2021-01-01&to=2022-03-31",
			"?amount=9.00", "/withholdings?year=2021" })
	void aPageOfPaymentsIsFoundByIndexAloneFromEitherEndAndNotWithoutIt(String address) {
		SentStatement rows = sent("/payments" + address, "covered");
		assertThat(rows.plan(this.jdbc)).containsPattern(PAYMENTS_BY_INDEX_ALONE);
		assertThat(without("money_movement_of_creditor", rows)).doesNotContainPattern(PAYMENTS_BY_INDEX_ALONE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?amount=9.00", "/withholdings?year=2021" })
	void whatPaymentsComeToIsAddedUpInTheIndex(String address) {
		assertThat(sent("/payments" + address, "count(*) as count").plan(this.jdbc))
			.contains("Index Only Scan using money_movement_of_creditor ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "document_by_record", "position_by_mandate" })
	void theLatestNewsAreReadFromTheirEndAndNotWithoutTheirIndexes(String index) {
		this.jdbc.update("update ledger_version set version = gen_random_uuid()");
		SentStatement news = sent("/summary", "with ties");
		assertThat(planForAny(news)).contains("Index Scan Backward using " + index + " ");
		assertThat(news.plan(this.jdbc)).contains("Index Scan Backward using " + index + " ");
		assertThat(without(index, news)).doesNotContain(" using " + index + " ");
	}

	private SentStatement rows(String address) {
		return sent(address, "of_document");
	}

	private SentStatement sent(String address, String text) {
		return sent(this.largest, address).stream()
			.filter((sent) -> sent.sql().contains(text))
			.findFirst()
			.orElseThrow();
	}

	private List<SentStatement> sent(long creditor, String address) {
		return SentStatement.during(() -> assertThat(this.browser.get(creditor, address)).as(address).hasStatusOk())
			.stream()
			.filter((sent) -> SentStatement.asks(sent.sql()))
			.toList();
	}

	private String planForAny(SentStatement statement) {
		return new TransactionTemplate(this.transactions).execute((status) -> statement.planForAny(this.jdbc));
	}

	private String without(String index, SentStatement statement) {
		return new TransactionTemplate(this.transactions).execute((status) -> {
			status.setRollbackOnly();
			this.jdbc.execute("drop index " + index);
			return statement.plan(this.jdbc);
		});
	}

}
