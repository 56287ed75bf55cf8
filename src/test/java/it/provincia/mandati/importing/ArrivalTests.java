// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.time.ZonedDateTime;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.platform.SettingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whether the files of the day came in time, in the time of Rome.
 */
@ApplicationTest
@Import(ImportBench.class)
class ArrivalTests {

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void emptyTheLedger() {
		this.bench.emptyTheLedger();
	}

	@ParameterizedTest
	@CsvSource({ "08:30, 2026-11-24T08:29:59+01:00[Europe/Rome], false",
			"08:30, 2026-11-24T08:30:00+01:00[Europe/Rome], true",
			"08:30, 2026-11-27T23:59:00+01:00[Europe/Rome], true",
			"08:30, 2026-11-28T12:00:00+01:00[Europe/Rome], false",
			"08:30, 2026-11-29T12:00:00+01:00[Europe/Rome], false",
			"08:30, 2026-04-06T12:00:00+02:00[Europe/Rome], false",
			"08:30, 2026-12-08T12:00:00+01:00[Europe/Rome], false",
			"'', 2026-11-24T12:00:00+01:00[Europe/Rome], false" })
	void areAwaitedOnWorkingDays(String expectedBy, ZonedDateTime now, boolean late) {
		assertThat(arrivals(expectedBy).areLate(now)).isEqualTo(late);
	}

	@ParameterizedTest
	@CsvSource({ "TAKEN, INBOX, 2026-11-24T00:00:01+01:00, false", "UNDONE, INBOX, 2026-11-24T08:00:00+01:00, false",
			"DUPLICATE, UPLOAD, 2026-11-24T08:00:00+01:00, false", "TAKEN, INBOX, 2026-11-23T23:59:59+01:00, true",
			"REFUSED, INBOX, 2026-11-24T08:00:00+01:00, true", "FAILED, INBOX, 2026-11-24T08:00:00+01:00, true",
			"TAKEN, DEMO, 2026-11-24T08:00:00+01:00, true" })
	void haveComeWithOneGoodFileSinceMidnight(String state, String origin, String ended, boolean late) {
		this.jdbc
			.sql("""
					with run as (insert into import_run (origin, ended_at) values (:origin, :ended::timestamptz) returning id)
					insert into import_file (run_id, name, state, ended_at)
					select id, 'documenti.csv', :state, :ended::timestamptz from run""")
			.param("origin", origin)
			.param("ended", ended)
			.param("state", state)
			.update();
		assertThat(arrivals("08:30").areLate(ZonedDateTime.parse("2026-11-24T09:00:00+01:00[Europe/Rome]")))
			.isEqualTo(late);
	}

	@ParameterizedTest
	@ValueSource(strings = { "8.30", "25:00", "otto" })
	void aTimeThatIsNoneStopsTheStart(String expectedBy) {
		assertThatExceptionOfType(SettingException.class).isThrownBy(() -> new ArrivalSettings(expectedBy))
			.withMessageStartingWith("MANDATI_IMPORT_EXPECTED_BY: «" + expectedBy);
	}

	@Test
	void noTimeMeansThatNoneIsAwaited() {
		assertThat(new ArrivalSettings("").isDue(ZonedDateTime.now())).isFalse();
	}

	private Arrivals arrivals(String expectedBy) {
		return new Arrivals(this.jdbc, new ArrivalSettings(expectedBy));
	}

}
