// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import it.provincia.mandati.MandatiApplication;
import it.provincia.mandati.platform.Child;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The trail is verified from the command line of the server.
 */
@TrailTest
class TrailCommandTests {

	@Autowired
	TrailBench bench;

	@Autowired
	JdbcConnectionDetails database;

	@BeforeEach
	void threeSeals() throws IOException {
		this.bench.beginAnew();
		this.bench.sealedTrail(3, 2);
		this.bench.write(1);
	}

	@Test
	void aWholeTrailEndsItWithZeroAndItWritesNothing() throws Exception {
		try (Child command = command(TrailBench.KEY)) {
			assertThat(command.rest()).containsExactly("Il registro è integro: 3 sigilli, 6 righe.",
					"Righe scritte dopo l’ultimo sigillo, ancora da sigillare: 1.");
			assertThat(command.exitCode()).isZero();
		}
		for (String table : List.of("account", "import_run", "audit_check")) {
			assertThat(this.bench.numbers("select count(*) from " + table)).as(table).containsExactly(0L);
		}
		assertThat(this.bench.numbers("select event_id from audit_waiting")).containsExactly(7L);
	}

	@Test
	void aBrokenSealIsNamedWithItsTimesAndWhatIsWrong() throws Exception {
		this.bench.asOwner("update audit_event set detail = 'x' where id = 4");
		try (Child command = command(TrailBench.KEY)) {
			List<String> lines = command.rest();
			assertThat(lines).startsWith("Il registro è stato alterato. Il primo sigillo rotto è il n. 2.",
					"Una riga è stata modificata dopo il sigillo.");
			assertThat(lines.get(2)).matches(
					"Righe dal \\d\\d/\\d\\d/\\d{4}, ore \\d\\d:\\d\\d:\\d\\d al \\d\\d/\\d\\d/\\d{4}, ore \\d\\d:\\d\\d:\\d\\d\\.");
			assertThat(lines.get(3)).isEqualTo("Prima di questo: un sigillo integro, 2 righe.");
			assertThat(command.exitCode()).isOne();
		}
	}

	@Test
	void whatKeepsItFromVerifyingIsToldAsByAnyStart() throws Exception {
		try (Child command = command("")) {
			assertThat(command.rest()).singleElement().asString().startsWith("MANDATI_PASSWORD_KEY: manca");
			assertThat(command.exitCode()).isOne();
		}
	}

	@Test
	void aDatabaseThatHasNoSealsIsToldInOneLine() throws Exception {
		this.bench.asOwner("alter table audit_seal rename to audit_seal_away");
		try (Child command = command(TrailBench.KEY)) {
			assertThat(command.rest()).singleElement()
				.asString()
				.startsWith("La verifica non si è potuta fare: ERROR: relation \"audit_seal\" does not exist");
			assertThat(command.exitCode()).isOne();
		}
		finally {
			this.bench.asOwner("alter table audit_seal_away rename to audit_seal");
		}
	}

	private Child command(String key) throws IOException {
		Map<String, String> settings = new HashMap<>();
		settings.put("SPRING_DATASOURCE_URL", this.database.getJdbcUrl());
		settings.put("SPRING_DATASOURCE_USERNAME", this.database.getUsername());
		settings.put("SPRING_DATASOURCE_PASSWORD", this.database.getPassword());
		settings.put("MANDATI_PASSWORD_KEY", key);
		settings.put("MANDATI_DATA_DIR", this.bench.journal().getParent().toString());
		settings.put("LC_ALL", "C.UTF-8");
		return Child.start(List.of(), Child.productionClassPath(), MandatiApplication.class, settings,
				"--mandati.audit.verify");
	}

}
