// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import it.provincia.mandati.MandatiApplication;
import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.Surfer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file of 1 GB is loaded in 512 MB, and a creditor hardly notices. As many exports do,
 * it bears much that the portal does not need.
 */
@Tag("faults")
class GigabyteTests {

	/** No file of the demo data is called so. */
	private static final String FILE = "gigabyte.csv";

	private static final int ROWS = 1_000_000;

	private static final long GIGABYTE = 1_000_000_000;

	private static final Duration PATIENCE = Duration.ofMinutes(60);

	@TempDir
	Path data;

	private long seconds;

	@Test
	void theListIsQuickWhileAGigabyteIsLoaded() throws Exception {
		ImportFolders folders = ImportFolders.in(this.data);
		try (Child application = Child.start(Child.productionClassPath(), MandatiApplication.class,
				Map.of("MANDATI_DATA_DIR", this.data.toString(), "SERVER_PORT", "0", "MANDATI_IMPORT_CRON",
						"* * * * * *", "JAVA_TOOL_OPTIONS", "-Xmx512m"))) {
			Surfer creditor = new Surfer(application.awaitAddress());
			logIn(creditor);
			String rest = "x".repeat(900);
			Path file = folders.drop(FILE,
					"codice_documento;codice_fiscale;denominazione;tipo;numero;data;importo;oggetto;codice_ufficio;note",
					ROWS,
					(i) -> "G" + i + ";" + (80000000000L + i % 5000) + ";Ditta " + i % 5000 + ";FATTURA;" + i
							+ "/2026;1/2/2026;" + (100 + i % 9000) + ";Fornitura di beni e servizi, lotto " + i
							+ ";VIA;" + rest);
			assertThat(Files.size(file)).isGreaterThan(GIGABYTE);
			List<Long> millis = visitUntil(creditor, folders);
			System.out.printf("faults: 1 GB with %d rows in %d s; %d visits to the list, p95 %d ms, worst %d ms%n",
					ROWS, this.seconds, millis.size(), millis.get(millis.size() * 95 / 100),
					millis.get(millis.size() - 1));
			assertThat(millis.get(millis.size() * 95 / 100)).isLessThan(1000);
			application.terminate();
		}
	}

	private List<Long> visitUntil(Surfer creditor, ImportFolders folders) throws Exception {
		List<Long> millis = new ArrayList<>();
		Instant begin = Instant.now();
		while (!folders.isArchived(FILE)) {
			assertThat(Instant.now()).isBefore(begin.plus(PATIENCE));
			long start = System.nanoTime();
			assertThat(creditor.page("/documents")).contains("data-id=");
			millis.add((System.nanoTime() - start) / 1_000_000);
			Thread.sleep(200);
		}
		this.seconds = Duration.between(begin, Instant.now()).toSeconds();
		Collections.sort(millis);
		return millis;
	}

	private void logIn(Surfer creditor) throws IOException, InterruptedException {
		String[] words = Files.readAllLines(this.data.resolve("demo-logins.txt"))
			.stream()
			.filter((line) -> line.startsWith("login: CREDITOR "))
			.findFirst()
			.orElseThrow()
			.split(" ");
		creditor.settleIn(words[2], words[3]);
	}

}
