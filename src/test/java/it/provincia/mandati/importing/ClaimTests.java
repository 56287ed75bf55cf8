// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.importing.Colleagues.Colleague;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Several instances on one inbox and one database.
 */
@ApplicationTest
@Import({ ImportBench.class, Colleagues.class })
class ClaimTests {

	private static final String OFFICES = "codice_ufficio;denominazione\r\nVIA;Strade";

	private static final Duration LONG = Duration.ofMinutes(5);

	private static final Duration OVER = Duration.ofMillis(-1);

	@Autowired
	ImportBench bench;

	@Autowired
	Colleagues colleagues;

	@Autowired
	@Qualifier("import")
	JdbcTemplate jdbc;

	@Autowired
	@Qualifier("import")
	PlatformTransactionManager transactions;

	@TempDir
	Path folder;

	private Colleague one;

	private Colleague other;

	@BeforeEach
	void begin() throws IOException {
		this.bench.emptyTheLedger();
		this.one = this.colleagues.in(this.folder, LONG);
		this.other = this.colleagues.in(this.folder, LONG);
	}

	@AfterEach
	void end() {
		this.one.close();
		this.other.close();
	}

	@Test
	void aFileInAnotherInstancesHandsIsPassedOverWithoutAWord() throws IOException {
		Path file = this.one.drop("uffici.csv", OFFICES);
		Claim claim = this.one.claims().take(Sha256.of(file)).orElseThrow();
		this.other.look();
		assertThat(file).exists();
		assertThat(runs()).isZero();
		this.one.claims().release(claim);
		this.other.look();
		assertThat(states()).containsExactly("uffici.csv TAKEN");
		assertThat(this.other.names("archive")).containsExactly("uffici.csv");
		assertThat(this.jdbc.queryForObject("select count(*) from import_claim", Long.class)).isZero();
	}

	@Test
	void filesAfterOneInAnotherInstancesHandsWaitForTheirTurn() throws IOException {
		Path first = this.one.drop("1.csv", OFFICES);
		Path second = this.one.drop("2.csv", OFFICES.replace("Strade", "Ponti"));
		this.one.claims().take(Sha256.of(first));
		this.other.look();
		assertThat(second).exists();
	}

	@Test
	void aFileThatAnotherInstanceHasMovedInTheMeantimeIsLetGo() throws IOException {
		Path file = this.one.drop("uffici.csv", OFFICES);
		this.one.look();
		assertThat(file).doesNotExist();
		ImportRuns runs = this.other.runs();
		long run = runs.begin(ImportOrigin.INBOX, null);
		runs.take(run, List.of(file));
		assertThat(states()).containsExactly("uffici.csv TAKEN");
	}

	@Test
	void whatADeadInstanceHadIsTakenOverAndItsRunClosed() throws IOException {
		Path file = this.one.drop("uffici.csv", OFFICES);
		try (Colleague dead = this.colleagues.in(this.folder, OVER)) {
			long run = dead.runs().begin(ImportOrigin.INBOX, null);
			this.jdbc.update("insert into import_file (run_id, name, state) values (?, 'uffici.csv', 'RUNNING')", run);
			dead.claims().take(Sha256.of(file));
			this.one.look();
		}
		assertThat(states()).containsExactly("uffici.csv FAILED", "uffici.csv TAKEN");
		assertThat(this.jdbc.queryForObject("select count(*) from import_run where ended_at is null", Long.class))
			.isZero();
	}

	@Test
	void theRunOfALivingInstanceIsLeftAlone() throws IOException {
		long run = this.one.runs().begin(ImportOrigin.UPLOAD, null);
		this.jdbc.update("insert into import_file (run_id, name, state) values (?, 'lungo.csv', 'RUNNING')", run);
		Path sent = Files.writeString(this.folder.resolve("inbox/.upload-" + run + ".0-lungo.csv"), OFFICES);
		this.other.runs().recover();
		assertThat(states()).containsExactly("lungo.csv RUNNING");
		assertThat(sent).exists();
	}

	@Test
	void whatADeadInstanceHadUnpackedIsThrownAwayAndNothingOfALivingOne() throws IOException {
		try (Colleague dead = this.colleagues.in(this.folder, OVER)) {
			dead.lease().extend();
			this.other.lease().extend();
			for (Colleague owner : List.of(dead, this.one, this.other)) {
				Files.createFile(this.folder.resolve("unpacked/" + owner.lease().instance() + "-1.tmp"));
			}
			Files.createFile(this.folder.resolve("unpacked/content7.tmp"));
		}
		this.one.look();
		assertThat(this.one.names("unpacked")).containsExactly(this.other.lease().instance() + "-1.tmp");
	}

	@Test
	void whatADeadInstanceWasSentIsTakenAlsoWhereNobodyLooksOnASchedule() throws IOException {
		Path lying = this.one.drop("uffici.csv", OFFICES);
		try (Colleague dead = this.colleagues.in(this.folder, OVER)) {
			long run = dead.runs().begin(ImportOrigin.UPLOAD, null);
			Files.writeString(this.folder.resolve("inbox/.upload-" + run + ".0-inviato.csv"),
					OFFICES.replace("Strade", "Ponti"));
		}
		schedule("0 0 0 1 1 *").lookAfterTheDead();
		assertThat(states()).isEmpty();
		schedule("-").lookAfterTheDead();
		assertThat(states()).containsExactly("inviato.csv TAKEN");
		assertThat(this.one.names("archive")).containsExactly("inviato.csv");
		assertThat(lying).exists();
	}

	private ImportSchedule schedule(String cron) {
		return new ImportSchedule(this.one.runs(), new Arrivals(JdbcClient.create(this.jdbc), new ArrivalSettings("")),
				new ImportSettings(cron, null, null, null, 10, 100, Duration.ofDays(90)));
	}

	@Test
	void whoWasPausedUntilAnotherTookTheFileOverMayNotCommit() throws IOException {
		String sha256 = Sha256.of(this.one.drop("uffici.csv", OFFICES));
		TransactionTemplate transaction = new TransactionTemplate(this.transactions);
		try (Colleague paused = this.colleagues.in(this.folder, OVER)) {
			Claim claim = paused.claims().take(sha256).orElseThrow();
			assertThatExceptionOfType(LostClaimException.class)
				.isThrownBy(() -> transaction.executeWithoutResult((s) -> {
					this.jdbc.update("insert into office (code, name) values ('P', 'Pausa')");
					assertThat(Colleagues.elsewhere(() -> this.one.claims().take(sha256))).isPresent();
					paused.claims().confirm(claim);
				}));
		}
		assertThat(this.jdbc.queryForObject("select count(*) from office", Long.class)).isZero();
	}

	@Test
	void nobodyTakesAFileOverOnceItsCommitIsUnderWay() throws IOException {
		String sha256 = Sha256.of(this.one.drop("uffici.csv", OFFICES));
		try (Colleague slow = this.colleagues.in(this.folder, OVER)) {
			Claim claim = slow.claims().take(sha256).orElseThrow();
			new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
				slow.claims().confirm(claim);
				assertThat(Colleagues.elsewhere(() -> this.one.claims().take(sha256))).isEmpty();
			});
		}
	}

	@Test
	void theSessionOfAPausedInstanceIsEndedSoThatTheOthersCanImport() {
		assertThatExceptionOfType(TransactionSystemException.class)
			.isThrownBy(() -> new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
				UUID paused = UUID.randomUUID();
				this.jdbc.queryForList("select set_config('application_name', 'mandati-import ' || ?, false)",
						paused.toString());
				int session = this.jdbc.queryForObject("select pg_backend_pid()", Integer.class);
				Colleagues.elsewhere(() -> endSessionOf(paused, session));
			}));
	}

	private boolean endSessionOf(UUID paused, int session) throws InterruptedException {
		this.jdbc.update("insert into import_instance values (?, clock_timestamp() + interval '1 s')", paused);
		this.one.lease().endSessionsOfTheDead();
		assertThat(isThere(session)).isTrue();
		Thread.sleep(1100);
		this.one.lease().endSessionsOfTheDead();
		assertThat(isThere(session)).as("at no run").isTrue();
		this.jdbc.update("insert into import_run (origin, instance) values ('INBOX', ?)", paused);
		this.one.lease().endSessionsOfTheDead();
		assertThat(isThere(session)).isFalse();
		return true;
	}

	private boolean isThere(int pid) {
		return Boolean.TRUE.equals(this.jdbc
			.queryForObject("select exists (select from pg_stat_activity where pid = ?)", Boolean.class, pid));
	}

	@Test
	void anUploadThatCouldNotBeTakenIsTakenAtTheNextLook() throws IOException {
		long run = this.one.runs().begin(ImportOrigin.UPLOAD, null);
		Files.writeString(this.folder.resolve("inbox/.upload-" + run + ".0-uffici.csv"), OFFICES);
		this.one.runs().end(run);
		this.one.look();
		assertThat(this.one.names("inbox")).containsExactly("uffici.csv");
	}

	@Test
	void aFileThatCannotBeMovedIsToldOnceAndMovedAsSoonAsItCanBe() throws IOException {
		Path archive = this.folder.resolve("archive");
		Files.delete(archive);
		Files.writeString(archive, "no folder");
		this.one.drop("1.csv", OFFICES);
		this.one.drop("2.csv", OFFICES.replace("Strade", "Ponti"));
		for (int look = 0; look < 3; look++) {
			this.one.look();
			this.other.look();
		}
		assertThat(states()).containsExactly("1.csv TAKEN", "2.csv TAKEN");
		assertThat(this.one.claims().settled()).containsExactly("1.csv", "2.csv");
		Files.delete(archive);
		Files.createDirectory(archive);
		this.one.look();
		assertThat(this.one.names("archive")).containsExactly("1.csv", "2.csv");
		assertThat(this.one.claims().settled()).isEmpty();
		assertThat(states()).hasSize(2);
	}

	@Test
	void aRefusedFileThatCannotBeMovedKeepsItsReason() throws IOException {
		Path rejected = this.folder.resolve("rejected");
		Files.delete(rejected);
		this.one.drop("foto.csv", "non sono un file contabile");
		this.one.look();
		Files.createDirectory(rejected);
		this.one.look();
		assertThat(states()).containsExactly("foto.csv REFUSED");
		assertThat(rejected.resolve("foto.csv.txt")).content().contains("non è riconosciuto");
	}

	@Test
	void aSettledFileThatSomebodyTookAwayIsForgotten() throws IOException {
		Files.delete(this.folder.resolve("archive"));
		Path file = this.one.drop("1.csv", OFFICES);
		this.one.look();
		Files.delete(file);
		this.one.look();
		assertThat(this.one.claims().settled()).isEmpty();
	}

	@Test
	void aNewFileOfTheSameContentIsTakenThoughAnotherWaitsToBeMoved() throws IOException {
		Files.delete(this.folder.resolve("archive"));
		this.one.drop("1.csv", OFFICES);
		this.one.look();
		this.one.drop("2.csv", OFFICES);
		this.one.look();
		assertThat(states()).containsExactly("1.csv TAKEN", "2.csv DUPLICATE");
	}

	private long runs() {
		Long runs = this.jdbc.queryForObject("select count(*) from import_run", Long.class);
		return (runs != null) ? runs : -1;
	}

	private List<String> states() {
		return this.jdbc.queryForList("select name || ' ' || state from import_file order by id", String.class);
	}

}
