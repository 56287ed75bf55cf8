// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.importing.Colleagues.Colleague;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that goes away, or is at odds with somebody else, while a file is being
 * loaded. The colleague tries three times.
 */
@ApplicationTest
@Import({ ImportBench.class, Colleagues.class })
class AttemptTests {

	private static final String OFFICES = "codice_ufficio;denominazione\r\nVIA;Strade";

	@Autowired
	ImportBench bench;

	@Autowired
	Colleagues colleagues;

	@Autowired
	JdbcTemplate jdbc;

	@TempDir
	Path folder;

	private Colleague instance;

	@BeforeEach
	void begin() throws IOException {
		this.bench.emptyTheLedger();
		this.instance = this.colleagues.in(this.folder, Duration.ofSeconds(20));
		this.jdbc.execute("create sequence failures");
	}

	@AfterEach
	void end() {
		this.jdbc.execute("drop trigger fault on office; drop function fault; drop sequence failures");
		this.instance.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "raise exception 'deadlock' using errcode = '40P01'",
			"raise exception 'serialization' using errcode = '40001'",
			"raise exception 'locked' using errcode = '55P03'",
			"perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1)" })
	void aFaultThatPassesIsNotSeenByAnybody(String fault) throws IOException {
		failTimes(2, fault);
		this.instance.drop("uffici.csv", OFFICES);
		this.instance.look();
		assertThat(states()).containsExactly("TAKEN");
		assertThat(this.instance.names("archive")).containsExactly("uffici.csv");
	}

	@Test
	void aFaultThatLastsLeavesTheFileToTheNextLook() throws IOException {
		failTimes(3, "raise exception 'disk full' using errcode = '53100'");
		this.instance.drop("1.csv", OFFICES);
		this.instance.drop("2.csv", OFFICES.replace("Strade", "Ponti"));
		this.instance.look();
		assertThat(states()).containsExactly("FAILED");
		assertThat(this.instance.names("inbox")).containsExactly("1.csv", "2.csv");
		this.instance.look();
		assertThat(states()).containsExactly("FAILED", "TAKEN", "TAKEN");
	}

	@Test
	void aFaultThatNoPatienceMendsKeepsNoOtherFileFromBeingTaken() throws IOException {
		failTimes(1, "raise exception 'wrong' using errcode = '22000'");
		this.instance.drop("1.csv", OFFICES);
		this.instance.drop("2.csv", OFFICES.replace("Strade", "Ponti"));
		this.instance.look();
		assertThat(states()).containsExactly("FAILED", "TAKEN");
	}

	@Test
	void anUploadThatTheDatabaseCutShortIsTakenByTheSchedule() throws IOException {
		failTimes(3, "raise exception 'disk full' using errcode = '53100'");
		long run = this.instance.runs().begin(ImportOrigin.UPLOAD, null);
		this.instance.runs().take(run, List.of(this.instance.drop(".upload-" + run + ".0-uffici.csv", OFFICES)));
		assertThat(states()).containsExactly("FAILED");
		this.instance.look();
		assertThat(states()).containsExactly("FAILED", "TAKEN");
		assertThat(this.instance.names("archive")).containsExactly("uffici.csv");
	}

	/** A sequence counts the failures, because no rollback takes it back. */
	private void failTimes(int times, String fault) {
		this.jdbc.execute("""
				create function fault() returns trigger language plpgsql as $$
				begin
				    if nextval('failures') <= %d then %s; end if;
				    return new;
				end $$""".formatted(times, fault));
		this.jdbc.execute("create trigger fault before insert on office for each statement execute function fault()");
	}

	private List<String> states() {
		return this.jdbc.queryForList("select state from import_file order by id", String.class);
	}

}
