// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import it.provincia.mandati.platform.Child;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each reader against Jazzer, for as many seconds as {@code -Dfuzz.seconds} says, 120
 * otherwise: {@code ./mvnw verify -Pfuzz}.
 */
@Tag("fuzz")
class ReaderFuzzTests {

	private static final byte[] INVOICE = InvoiceText.file()
		.invoice("TD01", "1", "2026-03-01", "10.00",
				InvoiceText.summary("8.00", "2.00", "S") + InvoiceText.payment("2026-04-01", "10.00"))
		.bytes();

	@TempDir
	Path folder;

	static Stream<Arguments> seeds() throws IOException {
		String only = System.getProperty("fuzz.only", "");
		return all().filter((reader) -> only.isEmpty() || only.equals(reader.get()[0]));
	}

	private static Stream<Arguments> all() throws IOException {
		Signed signed = new Signed();
		return Stream.of(Arguments.of("own CSV", """
				codice_documento;codice_fiscale;denominazione;tipo;numero;data;importo;codice_ufficio;aggiornato_al
				D1;00000000109;"Edil; Esempio";FATTURA;1;1/3/2026;1.000,00;RAG;27/3/2026 18:30
				""".getBytes(StandardCharsets.UTF_8)),
				Arguments.of("cash journal",
						CashJournalText.journal("G1").movement(1, "ESEGUITO", 1001, 1, "2026-05-02", "400.00").bytes()),
				Arguments.of("orders",
						OrdersText.flow("2026-04-20T09:15:00")
							.mandate("INSERIMENTO", 1001,
									OrdersText.payee(1, "10.00", "00000000109", OrdersText.invoice("1", "2", "10.00")))
							.bytes()),
				Arguments.of("answers",
						AnswersText.message().mandate(1001, "ACQUISITO", "2026-04-21T10:00:00").bytes()),
				Arguments.of("invoice", INVOICE), Arguments.of("receipt", InvoiceText.receipt("a.xml", "1")),
				Arguments.of("signed file", signed.der(INVOICE)), Arguments.of("signed mail", signed.mail(INVOICE)),
				Arguments.of("zip", zip(INVOICE)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("seeds")
	void whateverTheBytesAreTheyAreReadOrRefused(String reader, byte[] seed) throws Exception {
		Path corpus = Files.createDirectories(this.folder.resolve("corpus"));
		Files.write(corpus.resolve("seed"), seed);
		Process jazzer = new ProcessBuilder(
				List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m", "-cp", Child.classPath(),
						"com.code_intelligence.jazzer.Jazzer", "--target_class=" + ReaderFuzz.class.getName(),
						"--instrumentation_includes=it.provincia.mandati.importing.format.**",
						"--reproducer_path=" + this.folder, "-artifact_prefix=" + this.folder + "/", "-max_len=60000",
						"-timeout=10", "-max_total_time=" + Integer.getInteger("fuzz.seconds", 120), corpus.toString()))
			.directory(this.folder.toFile())
			.redirectErrorStream(true)
			.start();
		List<String> said = jazzer.inputReader().lines().toList();
		said.stream().skip(Math.max(0, said.size() - 3)).forEach((line) -> System.out.println(reader + ": " + line));
		assertThat(jazzer.waitFor()).as("%s", String.join("\n", said)).isZero();
	}

	private static byte[] zip(byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("a.xml"));
			zip.write(content);
			zip.closeEntry();
		}
		return bytes.toByteArray();
	}

}
