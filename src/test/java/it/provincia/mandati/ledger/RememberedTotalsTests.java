// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.StatementLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Totals are asked for once while the ledger stays as it is, and never shown of another
 * state of it, or to somebody else.
 */
@ApplicationTest
@Import(LedgerMother.class)
class RememberedTotalsTests {

	@Autowired
	LedgerMother mother;

	@Autowired
	Positions positions;

	@Autowired
	Derivation derivation;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	private long creditor;

	@BeforeEach
	void oneBenefit() {
		this.creditor = this.mother.creditor();
		this.mother.position(this.creditor).type(DocumentType.BENEFIT).subject("Sussidio").save();
	}

	@Test
	void aSecondViewAsksForItsRowsAlone() {
		count(PositionFilter.ALL);
		assertThat(totalsAsked()).isEmpty();
		this.mother.position(this.creditor).save();
		assertThat(totalsAsked()).hasSize(1);
		assertThat(totalsAsked()).isEmpty();
	}

	@Test
	void whatOthersMayNotFindTheyAreNotToldAfterItsCreditorHasLooked() {
		PositionFilter filter = new PositionFilter("sussidio", Set.of(), Set.of(), null, null, null, null);
		for (int turn = 0; turn < 2; turn++) {
			assertThat(count(filter)).isOne();
			assertThat(this.positions.pageForOthers(this.creditor, filter, PositionOrder.NEWEST_FIRST, 1, 25)
				.totals()
				.count()).isZero();
		}
		assertThat(
				this.positions.page(this.mother.creditor(), filter, PositionOrder.NEWEST_FIRST, 1, 25).totals().count())
			.isZero();
	}

	@Test
	void whatIsNotCommittedYetIsNotSeenAndWhatIsIsSeenAtOnce() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.derivation.begin(this.jdbc);
			this.jdbc.update("delete from position where creditor_id = ?", this.creditor);
			this.derivation.derive(this.jdbc);
			assertThat(CompletableFuture.supplyAsync(() -> count(PositionFilter.ALL)).join()).isOne();
			assertThat(count(PositionFilter.ALL)).isZero();
		});
		assertThat(count(PositionFilter.ALL)).isZero();
	}

	@Test
	void whatWasTakenBackIsNotRemembered() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.derivation.begin(this.jdbc);
			this.jdbc.update("delete from position where creditor_id = ?", this.creditor);
			this.derivation.derive(this.jdbc);
			assertThat(count(PositionFilter.ALL)).isZero();
			status.setRollbackOnly();
		});
		assertThat(count(PositionFilter.ALL)).isOne();
	}

	private long count(PositionFilter filter) {
		return this.positions.page(this.creditor, filter, PositionOrder.NEWEST_FIRST, 1, 25).totals().count();
	}

	private List<String> totalsAsked() {
		return StatementLog.during(() -> count(PositionFilter.ALL))
			.stream()
			.filter((statement) -> statement.contains("count(*)"))
			.toList();
	}

}
