// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every row gets into the chain once, whatever the order in which transactions end.
 */
@TrailTest
class SealingTests {

	@Autowired
	TrailBench bench;

	@Autowired
	Sealer sealer;

	@Autowired
	Seals seals;

	@Autowired
	TrailVerifier verifier;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DataSource dataSource;

	@BeforeEach
	void beginAnew() throws IOException {
		this.bench.beginAnew();
	}

	@Test
	void whatWaitsIsSealedAndTheNextSealHangsOnTheLast() {
		this.bench.sealedTrail(3, 2);
		List<Seal> chain = this.seals.after(0, 10);
		assertThat(chain).extracting(Seal::number).containsExactly(1L, 2L, 3L);
		assertThat(chain).extracting((seal) -> seal.covered().ids()).containsExactly("{[1,3)}", "{[3,5)}", "{[5,7)}");
		assertThat(chain.get(0).previous()).isEqualTo("0".repeat(64));
		assertThat(chain.get(1).previous()).isEqualTo(chain.get(0).digest());
		assertThat(chain.get(2).previous()).isEqualTo(chain.get(1).digest());
		assertThat(this.bench.numbers("select count(*) from audit_waiting")).containsExactly(0L);
		assertThat(this.verifier.verify()).isEqualTo(new Verdict(3, 6, null, 0, true, null));
	}

	@Test
	void whereNothingWaitsNoSealIsMade() {
		assertThat(this.sealer.sealNext()).isEmpty();
		assertThat(this.verifier.verify()).isEqualTo(new Verdict(0, 0, null, 0, false, null));
		this.bench.sealedTrail(1, 1);
		assertThat(this.sealer.sealNext()).isEmpty();
	}

	@Test
	void aTransactionThatEndsLateIsSealedWhenItDoesThoughItsIdIsLower() throws SQLException {
		try (Connection late = this.dataSource.getConnection()) {
			late.setAutoCommit(false);
			insert(late);
			this.bench.sealedTrail(2, 1);
			insert(late);
			assertThat(this.verifier.verify().broken()).isNull();
			late.commit();
		}
		assertThat(this.verifier.verify().waiting()).isEqualTo(2);
		this.bench.seal();
		assertThat(this.seals.after(0, 10)).extracting((seal) -> seal.covered().ids())
			.containsExactly("{[2,3)}", "{[3,4)}", "{[1,2),[4,5)}");
		assertThat(this.verifier.verify()).isEqualTo(new Verdict(3, 4, null, 0, true, null));
	}

	@Test
	void whatWasRolledBackLeavesAGapThatIsNoFault() throws SQLException {
		try (Connection undone = this.dataSource.getConnection()) {
			undone.setAutoCommit(false);
			insert(undone);
			undone.rollback();
			undone.setAutoCommit(true);
		}
		this.bench.sealedTrail(2, 1);
		assertThat(this.verifier.verify().whole()).isTrue();
	}

	@Test
	void whatWasThereBeforeTheSealsIsSealedFirstMonthByMonth() {
		this.bench.write("2024-10-31T23:59:59");
		this.bench.write("2024-11-01T00:00");
		this.bench.write("2024-11-30T23:59:59");
		this.bench.write("2024-12-01T00:00");
		this.bench.seal();
		this.bench.sealedTrail(1, 2);
		assertThat(this.seals.after(0, 10)).extracting((seal) -> seal.covered().ids())
			.containsExactly("{[1,2)}", "{[2,4)}", "{[4,5)}", "{[5,7)}");
		assertThat(this.verifier.verify()).isEqualTo(new Verdict(4, 6, null, 0, true, null));
	}

	@Test
	void anInstanceThatIsSealingIsLeftToIt() throws SQLException {
		this.bench.write(1);
		try (Connection other = this.dataSource.getConnection()) {
			other.setAutoCommit(false);
			other.createStatement().execute("select pg_advisory_xact_lock(20032)");
			assertThat(this.sealer.sealNext()).isEmpty();
			other.rollback();
			other.setAutoCommit(true);
		}
		assertThat(this.sealer.sealNext()).isPresent();
	}

	@Test
	void twoThatSealAtOnceWhileOthersWriteMakeOneChain() throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(3);
		try {
			Callable<Void> writer = () -> {
				this.bench.write(150);
				return null;
			};
			Callable<Void> sealing = () -> {
				for (int i = 0; i < 60; i++) {
					this.sealer.sealNext();
				}
				return null;
			};
			for (Future<Void> done : people.invokeAll(List.of(writer, sealing, sealing))) {
				done.get();
			}
		}
		finally {
			people.shutdown();
		}
		this.bench.seal();
		Verdict verdict = this.verifier.verify();
		assertThat(verdict).isEqualTo(new Verdict(verdict.seals(), 150, null, 0, true, null));
		assertThat(this.bench.numbers("select number from audit_seal order by number"))
			.containsExactlyElementsOf(LongStream.rangeClosed(1, verdict.seals()).boxed().toList());
	}

	@Test
	void aClockThatIsSetBackBreaksNothing() {
		this.bench.write(1);
		this.bench.seal();
		Seal first = this.seals.last().orElseThrow();
		this.bench.write(1);
		Covered second = new WaitingRows(this.jdbc).next(this.seals.key(), 1).orElseThrow();
		new WaitingRows(this.jdbc).remove(second);
		Instant ahead = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MICROS);
		this.seals.add(Seal.make(this.seals.key(), 2, first.digest(), second,
				new Seal.Times(first.times().horizon(), ahead, ahead)));
		this.bench.sealedTrail(2, 1);
		assertThat(this.verifier.verify().whole()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_seal set row_count = 2", "delete from audit_seal", "truncate audit_seal",
			"update audit_drop set row_count = 2", "delete from audit_drop", "truncate audit_drop" })
	void whatKeepsTheChainCanOnlyBeAddedTo(String statement) {
		this.bench.sealedTrail(1, 1);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(statement).update())
			.withStackTraceContaining("can only be added to");
	}

	@Test
	void theFileBesideTheDatabaseHasALineForEachSealAndIsForNobodyElse() throws IOException {
		this.bench.sealedTrail(2, 3);
		Seal last = this.seals.last().orElseThrow();
		assertThat(Files.readAllLines(this.bench.journal())).hasSize(2)
			.last()
			.asString()
			.isEqualTo("2 %s %s 3 %s".formatted(last.covered().firstAt(), last.covered().lastAt(), last.digest()));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.bench.journal())))
			.isEqualTo("rw-------");
	}

	@Test
	void theFileIsMadeWholeAgainAfterACrashInTheMiddleOfALine() throws IOException {
		this.bench.sealedTrail(30, 1);
		List<String> whole = Files.readAllLines(this.bench.journal());
		String cut = String.join("\n", whole.subList(0, 20)) + "\n" + whole.get(20).substring(0, 60);
		Files.writeString(this.bench.journal(), cut);
		assertThat(this.verifier.verify().whole()).isTrue();
		this.bench.seal();
		assertThat(Files.readAllLines(this.bench.journal())).isEqualTo(whole);
		Files.delete(this.bench.journal());
		this.bench.seal();
		assertThat(Files.readAllLines(this.bench.journal())).isEqualTo(whole);
	}

	@Test
	void whatTheFileKnowsAndTheDatabaseDoesNotStaysInTheFile() throws IOException {
		this.bench.sealedTrail(1, 1);
		String more = "2 2026-01-01T00:00:00Z 2026-01-01T00:00:00Z 1 " + "0".repeat(64) + "\n";
		Files.writeString(this.bench.journal(), more, StandardOpenOption.APPEND);
		List<String> before = Files.readAllLines(this.bench.journal());
		this.bench.sealedTrail(1, 1);
		assertThat(Files.readAllLines(this.bench.journal())).isEqualTo(before);
	}

	private static void insert(Connection connection) throws SQLException {
		connection.createStatement()
			.execute("insert into audit_event (action, outcome) values ('LOGGED_IN', 'SUCCESS')");
	}

}
