// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Months go as a whole or not at all, and what stays can still be verified.
 */
@TrailTest
class TrailRetentionTests {

	private static final YearMonth DECEMBER = YearMonth.of(2024, 12);

	@Autowired
	TrailBench bench;

	@Autowired
	TrailRetention retention;

	@Autowired
	TrailVerifier verifier;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void threeMonths() throws IOException {
		this.bench.beginAnew();
		this.bench.write("2024-10-01T00:00");
		this.bench.write("2024-10-31T23:59:59.999999");
		this.bench.write("2024-11-01T00:00");
		this.bench.write("2024-12-01T00:00");
	}

	@Test
	void dropsWholeMonthsOneByOneAndTellsOfEach() {
		this.bench.seal();
		assertThat(this.retention.dropOne(DECEMBER)).contains(YearMonth.of(2024, 10));
		assertThat(rows()).hasSize(3);
		assertThat(this.retention.dropOne(DECEMBER)).contains(YearMonth.of(2024, 11));
		assertThat(this.retention.dropOne(DECEMBER)).isEmpty();
		assertThat(this.jdbc
			.sql("select action || ' ' || coalesce(target || ' ' || detail, '') from audit_event order by id")
			.query(String.class)
			.list()).containsExactly("LOGGED_OUT ", "TRAIL_DROPPED 2024-10 2", "TRAIL_DROPPED 2024-11 1");
	}

	@Test
	void whatStaysCanBeVerifiedAndTheVerdictSaysFromWhenTheTrailIsHeld() {
		this.bench.seal();
		this.retention.dropOne(DECEMBER);
		this.retention.dropOne(DECEMBER);
		this.bench.seal();
		assertThat(this.verifier.verify())
			.isEqualTo(new Verdict(2, 3, Instant.parse("2024-11-30T23:00:00Z"), 0, true, null));
		this.bench.asOwner("update audit_drop set row_count = 0 where last_seal = 2");
		assertThat(this.verifier.verify().broken()).isNotNull()
			.extracting(Verdict.Broken::fault)
			.isEqualTo(TrailFault.DROP_CHANGED);
	}

	@Test
	void whoRemovesTheRecordOfWhatWasDroppedIsFound() {
		this.bench.seal();
		this.retention.dropOne(DECEMBER);
		this.bench.asOwner("delete from audit_drop");
		assertThat(this.verifier.verify().broken()).isNotNull()
			.extracting(Verdict.Broken::fault, Verdict.Broken::seal)
			.containsExactly(TrailFault.SEAL_MISSING, 1L);
	}

	@Test
	void aMonthWithRowsThatAreNotSealedStays() {
		this.bench.seal();
		this.bench.write("2024-10-15T12:00");
		assertThat(this.retention.dropOne(DECEMBER)).isEmpty();
		assertThat(rows()).hasSize(5);
	}

	@Test
	void aMonthOfWhichARowCameLateStaysUntilTheSealThatCoversItMayGo() {
		this.bench.asOwner("delete from audit_waiting where event_id = 2");
		this.bench.seal();
		this.bench.asOwner("insert into audit_waiting values (2)");
		this.bench.seal();
		assertThat(this.retention.dropOne(DECEMBER)).isEmpty();
		this.bench.write("2025-01-01T12:00");
		this.bench.seal();
		assertThat(this.retention.dropOne(YearMonth.of(2025, 1))).contains(DECEMBER);
		assertThat(rows()).hasSize(2);
	}

	@Test
	void theLastSealIsNeverDropped() {
		this.bench.seal();
		YearMonth never = YearMonth.of(2999, 1);
		assertThat(this.retention.dropOne(never)).contains(YearMonth.of(2024, 10));
		assertThat(this.retention.dropOne(never)).contains(YearMonth.of(2024, 11));
		assertThat(this.retention.dropOne(never)).isEmpty();
	}

	@Test
	void whatACreditorIsShownGoesWithIt(@Autowired AccessLog log) {
		this.jdbc.sql("""
				insert into audit_event (happened_at, action, outcome, creditor_id, detail)
				values ('2024-10-15', 'CREDITOR_OPENED', 'SUCCESS', 7, 'CHECK'),
				       ('2024-12-15', 'CREDITOR_OPENED', 'SUCCESS', 7, 'CHECK')""").update();
		this.bench.seal();
		assertThat(log.page(7, 1, 25).entries()).hasSize(2);
		this.retention.dropOne(DECEMBER);
		assertThat(log.page(7, 1, 25).entries()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "delete from audit_event where id = 4", "delete from audit_event",
			"delete from audit_seal where number = 2", "update audit_event set detail = 'x' where id = 1",
			"truncate audit_event", "delete from audit_drop" })
	void theDatabaseLetsGoOfNothingButWhatARecordOfTheSameTransactionNames(String statement,
			@Autowired PlatformTransactionManager transactions) {
		this.bench.seal();
		TransactionTemplate transaction = new TransactionTemplate(transactions);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> transaction.executeWithoutResult((status) -> {
				this.jdbc.sql("""
						insert into audit_drop (last_seal, last_digest, until, row_count, digest)
						values (1, '', '2024-10-31T23:00Z', 1, '')""").update();
				this.jdbc.sql(statement).update();
			}))
			.withStackTraceContaining("can only be added to");
		assertThat(rows()).hasSize(4);
	}

	@Test
	void nothingIsDroppedFromATrailThatIsNotWhole(@Autowired Sealing sealing, @Autowired TrailChecks checks) {
		this.bench.seal();
		this.bench.asOwner("update audit_event set detail = 'x' where id = 4");
		TrailSchedule night = new TrailSchedule(sealing, checks, this.retention, new RetentionSettings(1));
		night.verifyAndDrop();
		assertThat(rows()).hasSize(4);
		this.bench.asOwner("update audit_event set detail = null where id = 4");
		night.verifyAndDrop();
		assertThat(rows()).hasSize(3);
	}

	private List<Long> rows() {
		return this.bench.numbers("select id from audit_event");
	}

}
