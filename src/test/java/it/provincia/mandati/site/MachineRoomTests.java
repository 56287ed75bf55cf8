// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.nio.file.Path;
import java.util.Map;

import it.provincia.mandati.MandatiApplication;
import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.Surfer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the operator's watch sees on its own port, and the public does not.
 */
class MachineRoomTests {

	@TempDir
	Path folder;

	@Test
	void figuresAreOnThePortOfTheOperatorAndTellOfNobody() throws Exception {
		int port = Child.freePort();
		try (Child application = Child.start(Child.productionClassPath(), MandatiApplication.class,
				Map.of("MANDATI_DATA_DIR", this.folder.toString(), "MANDATI_DEMO", "false", "SERVER_PORT", "0",
						"MANAGEMENT_SERVER_PORT", String.valueOf(port), "MANDATI_PASSWORD_COST", "4",
						"MANDATI_ADMIN_USERNAME", "capo", "MANDATI_ADMIN_PASSWORD", "x", "LC_ALL", "C"))) {
			String address = application.awaitAddress();
			Surfer operator = new Surfer("http://localhost:" + port);
			Surfer admin = new Surfer(address).settleIn("capo", "x");
			for (int i = 0; i < 7; i++) {
				admin.post("/login", "username", "02345678909", "password", "x");
			}
			String figures = operator.page("/actuator/prometheus");
			assertThat(figures).containsPattern("mandati_events_total\\{action=\"LOGGED_IN\",outcome=\"SUCCESS\"} 1")
				.containsPattern("mandati_login_failed_total\\{account=\"nobody\"} 7")
				.containsPattern("mandati_login_unseen_total\\{reason=\"waiting\"} 2")
				.contains("http_server_requests_seconds_count", "hikaricp_connections_active{pool=\"web\"}")
				.doesNotContain("capo", "02345678909");
			for (String path : new String[] { "/actuator/prometheus", "/actuator", "/actuator/env",
					"/actuator/health/import" }) {
				assertThat(admin.get(path).statusCode()).as(path).isEqualTo(404);
			}
			for (String path : new String[] { "/actuator/env", "/actuator/heapdump", "/actuator/loggers" }) {
				assertThat(operator.get(path).statusCode()).as(path).isEqualTo(404);
			}
			assertThat(operator.get("/actuator/health/import").statusCode()).isEqualTo(200);
			application.terminate();
		}
	}

}
