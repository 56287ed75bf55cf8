// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.importing.Colleagues.Colleague;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * What the finance office reads of a run, while it goes on and afterwards.
 */
@ApplicationTest
@Import({ ImportBench.class, Colleagues.class })
class RunPageTests {

	private static final AccountPrincipal FINANCE = new AccountPrincipal(UUID.randomUUID(), Role.FINANCE, null, true);

	@Autowired
	ImportBench bench;

	@Autowired
	Colleagues colleagues;

	@Autowired
	ImportReports reports;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	MockMvcTester mvc;

	@TempDir
	Path folder;

	@BeforeEach
	void emptyTheLedger() {
		this.bench.emptyTheLedger();
	}

	@Test
	void aRunThatGoesOnTellsWhatItIsDoing() {
		long run = running("clock_timestamp() + interval '1 minute'");
		assertThat(page(run, "")).bodyText()
			.contains("File documenti.csv: controllo; righe lette finora: 12.345.", "Aggiorna da sola");
		assertThat(page(run, "")).doesNotContainHeader("Refresh");
	}

	@Test
	void itsPageIsRenewedForWhoAsksForItUntilTheRunEnds() {
		long run = running("clock_timestamp() + interval '1 minute'");
		assertThat(page(run, "?follow=true")).hasHeader("Refresh", "10").bodyText().contains("Non aggiornare più");
		this.jdbc.update("update import_file set state = 'TAKEN'");
		this.jdbc.update("update import_run set ended_at = now()");
		assertThat(page(run, "?follow=true")).doesNotContainHeader("Refresh")
			.bodyText()
			.doesNotContain("righe lette finora", "Il caricamento è in corso");
	}

	@Test
	void whatADeadInstanceWasDoingIsNotTold() {
		long run = running("clock_timestamp() - interval '1 minute'");
		assertThat(page(run, "")).bodyText().contains("in corso").doesNotContain("righe lette finora");
	}

	@Test
	void theLeaseTellsHowFarTheFileHasCome() throws IOException {
		try (Colleague instance = this.colleagues.in(this.folder, Duration.ofSeconds(20))) {
			long run = instance.runs().begin(ImportOrigin.INBOX, null);
			Long file = this.jdbc.queryForObject(
					"insert into import_file (run_id, name, state) values (?, 'd.csv', 'RUNNING') returning id",
					Long.class, run);
			instance.progress().begin(file);
			instance.progress().read(7);
			instance.lease().extend();
			assertThat(this.reports.step(run)).contains(new RunReport.Step("d.csv", ImportPhase.READING, 7));
			instance.progress().enter(ImportPhase.DERIVING);
			instance.lease().extend();
			assertThat(this.reports.step(run)).contains(new RunReport.Step("d.csv", ImportPhase.DERIVING, 7));
			instance.runs().end(run);
		}
	}

	@Test
	void noticesThatSayTheSameAreToldOnceWithTheirNumberAndTheFirstAsExamples() {
		this.bench
			.take(Stream
				.concat(Stream.of("denominazione;codice_fiscale;partita_iva;colore"),
						IntStream.range(0, 1500)
							.mapToObj((i) -> "Ditta " + i + ";" + (80000000001L + i * 10) + ";;rosso"))
				.toArray(String[]::new));
		RunReport run = this.reports.find(this.jdbc.queryForObject("select max(id) from import_run", Long.class))
			.orElseThrow();
		List<Notices.Group> notices = run.files().get(0).notices();
		assertThat(notices).hasSize(2);
		assertThat(notices.get(0)).extracting(Notices.Group::column, Notices.Group::reason, Notices.Group::wholeFile)
			.containsExactly("colore", "unknownColumn", true);
		Notices.Group digits = notices.get(1);
		assertThat(digits.column()).isEqualTo("codice_fiscale");
		assertThat(digits.times()).isEqualTo(IntStream.range(0, 1500)
			.mapToObj((i) -> Long.toString(80000000001L + i * 10))
			.filter((number) -> !hasRightDigit(number))
			.count());
		assertThat(digits.examples()).hasSize(5)
			.isSortedAccordingTo((one, other) -> Long.compare(one.line(), other.line()));
		assertThat(page(run.id(), "")).bodyText().contains("tutto il file", "riga " + digits.examples().get(0).line());
	}

	/** Luhn, as for cards: every second digit from the right is doubled. */
	private static boolean hasRightDigit(String number) {
		int sum = 0;
		for (int i = 0; i < 11; i++) {
			int digit = (number.charAt(10 - i) - '0') * (1 + i % 2);
			sum += digit / 10 + digit % 10;
		}
		return sum % 10 == 0;
	}

	private long running(String leaseUntil) {
		UUID instance = UUID.randomUUID();
		Long run = this.jdbc.queryForObject(
				"insert into import_run (origin, instance) values ('INBOX', ?) returning id", Long.class, instance);
		this.jdbc
			.update("""
					with file as (insert into import_file (run_id, name, state) values (?, 'documenti.csv', 'RUNNING') returning id)
					insert into import_instance select ?, %s, id, 'CHECKING', 12345 from file"""
				.formatted(leaseUntil), run, instance);
		return (run != null) ? run : -1;
	}

	private MvcTestResult page(long run, String query) {
		return this.mvc.get().uri("/staff/imports/" + run + query).with(user(FINANCE)).exchange();
	}

}
