// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.importing.Colleagues.Colleague;
import it.provincia.mandati.importing.LeftAlone.Obstacle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must never get in, and must keep nothing else from getting in. What is bad by its
 * size is in {@code LargeBadInputTests}.
 */
@ApplicationTest
@Import({ ImportBench.class, Colleagues.class })
class BadInputTests {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private static final String GOOD = "codice_ufficio;denominazione\r\nVIA;Strade";

	private static final String JOURNAL = "<flusso_giornale_di_cassa>&x;</flusso_giornale_di_cassa>";

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
	}

	@AfterEach
	void end() {
		this.instance.close();
	}

	static Stream<Arguments> files() {
		return Stream.of(
				file("truncated in a quote", "codice_ufficio;denominazione\r\nA;\"Setto",
						"nella riga 2, non è stato chiuso"),
				file("truncated at a quote", "codice_ufficio;denominazione\r\nA;Strade\r\n\"",
						"nella riga 3, non è stato chiuso"),
				file("truncated XML", "<flusso_giornale_di_cassa><esercizio>20", "non si legge"),
				Arguments.of("mixed encodings",
						bytes("codice_ufficio;denominazione\r\n".getBytes(StandardCharsets.UTF_8),
								"A;Viabilità\r\n".getBytes(StandardCharsets.UTF_8), "B;Qualità\r\n".getBytes(WINDOWS)),
						"mescola due modi"),
				file("NUL", "codice_ufficio;denominazione\r\nA;Stra\0de", "non è un testo leggibile"),
				Arguments.of("bytes that mean nothing", bytes(GOOD.getBytes(WINDOWS), new byte[] { (byte) 0x81 }),
						"non è un testo leggibile"),
				file("UTF-16", new String(GOOD.getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1),
						"non è un testo leggibile"),
				file("a letter", "Gentile ufficio,\r\nin allegato i documenti.", "non è riconosciuto"),
				file("a web page", "<html><body>Accesso negato</body></html>", "html"), file("nothing", "", "vuoto"),
				file("blanks", "\r\n\r\n", "non è riconosciuto"),
				file("an external entity", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + JOURNAL,
						"una dichiarazione DOCTYPE"),
				file("a bomb of entities",
						"<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
								+ "<!ENTITY x '&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>" + JOURNAL,
						"DOCTYPE"),
				file("an entity of parameters",
						"<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1:9/x.dtd'> %x;]>" + JOURNAL, "DOCTYPE"),
				file("an entity that nobody declared", JOURNAL, "non si legge"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("files")
	void isRefusedWithItsReasonAndTheGoodFileBesideItIsTaken(String name, byte[] content, String reason)
			throws IOException {
		Path bad = Files.write(this.instance.drop("1.dat", ""), content);
		Files.setLastModifiedTime(bad, FileTime.from(Instant.now().minusSeconds(60)));
		this.instance.drop("2.csv", GOOD);
		this.instance.look();
		assertThat(states()).containsExactly("1.dat REFUSED", "2.csv TAKEN");
		assertThat(this.jdbc.queryForObject("select reason from import_file where name = '1.dat'", String.class))
			.contains(reason);
		assertThat(this.instance.names("rejected")).containsExactly("1.dat", "1.dat.txt");
		assertThat(this.folder.resolve("rejected/1.dat")).hasBinaryContent(content);
		assertThat(this.instance.names("inbox")).isEmpty();
	}

	@Test
	void valuesBeyondAllMeasureAreRefusedOneByOne() {
		this.bench.take("codice_documento;codice_fiscale;denominazione;tipo;numero;data;importo;codice_ufficio",
				"A;80000000001;Ditta;FATTURA;1;1/1/0001;10;VIA",
				"B;80000000001;Ditta;FATTURA;2;1/1/2026;1E+1000000000;VIA",
				"C;80000000001;Ditta;FATTURA;3;1/1/2026;99999999999999999999;VIA",
				"D;80000000001;Ditta;FATTURA;4;1/1/2026;NaN;VIA", "E;80000000001;Ditta;FATTURA;5;1/1/2026;٣;VIA",
				"F;80000000001;" + "x".repeat(4001) + ";FATTURA;6;1/1/2026;10;VIA",
				"G;80000000001;Ditta;FATTURA;7;1/1/2026;10;VIA");
		assertThat(this.bench.reasons()).containsExactly("2 data date", "3 importo amount", "4 importo amount",
				"5 importo amount", "6 importo amount", "7 denominazione long");
		assertThat(this.jdbc.queryForList("select code from document", String.class)).containsExactly("G");
	}

	@ParameterizedTest
	@ValueSource(strings = { "codice_documento", "numero", "protocollo", "cig", "cup", "lotto_sdi", "codice_ufficio" })
	void aReferenceTooLongForAnyIndexIsRefusedAndTheRestIsTaken(String column) {
		String longest = new Random(1).ints(4000, 'a', 'z' + 1)
			.mapToObj(Character::toString)
			.collect(Collectors.joining());
		List<String> columns = List.of("codice_documento", "codice_fiscale", "denominazione", "tipo", "numero", "data",
				"importo", "codice_ufficio", "protocollo", "cig", "cup", "lotto_sdi");
		List<String> good = List.of("A", "80000000001", "Ditta", "FATTURA", "1", "1/1/2026", "10", "VIA", "P", "C", "U",
				"7");
		List<String> bad = new ArrayList<>(good);
		bad.set(0, "B");
		bad.set(columns.indexOf(column), longest);
		assertThat(this.bench.take(String.join(";", columns), String.join(";", bad), String.join(";", good)))
			.containsEntry("state", "TAKEN");
		assertThat(this.bench.reasons()).containsExactly("2 " + column + " longReference");
		assertThat(this.jdbc.queryForList("select code from document", String.class)).containsExactly("A");
	}

	@Test
	void whatIsNoPlainFileIsLeftAloneAndTold() throws Exception {
		Path inbox = this.folder.resolve("inbox");
		Files.createDirectory(inbox.resolve("vecchi"));
		Files.writeString(this.folder.resolve("altrove.csv"), GOOD);
		Files.createSymbolicLink(inbox.resolve("link.csv"), this.folder.resolve("altrove.csv"));
		Files.createSymbolicLink(inbox.resolve("device"), Path.of("/dev/zero"));
		Files.createSymbolicLink(inbox.resolve("nowhere"), Path.of("nowhere"));
		Assumptions
			.assumeTrue(new ProcessBuilder("mkfifo", inbox.resolve("pipe.csv").toString()).start().waitFor() == 0);
		Files.writeString(inbox.resolve("being-written.csv.part"), GOOD);
		this.instance.drop("uffici.csv", GOOD);
		this.instance.look();
		assertThat(states()).containsExactly("uffici.csv TAKEN");
		assertThat(this.instance.inbox().leftAlone()).containsExactly(new LeftAlone("device", Obstacle.LINK),
				new LeftAlone("link.csv", Obstacle.LINK), new LeftAlone("nowhere", Obstacle.LINK),
				new LeftAlone("pipe.csv", Obstacle.SPECIAL), new LeftAlone("vecchi", Obstacle.FOLDER));
	}

	@Test
	void aFileThatMayNotBeReadIsLeftAloneAndTold() throws IOException {
		Path file = this.instance.drop("uffici.csv", GOOD);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
		Assumptions.assumeFalse(Files.isReadable(file), "root reads everything");
		this.instance.look();
		assertThat(states()).isEmpty();
		assertThat(this.instance.inbox().leftAlone()).containsExactly(new LeftAlone("uffici.csv", Obstacle.UNREADABLE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "due\nrighe.csv", "a..b", "-rf.csv", "città \uD83D\uDE80.csv", "inverso\u202Evsc.exe",
			"'; drop--.csv" })
	void aFileIsTakenWhateverItIsCalled(String name) throws IOException {
		this.instance.drop(name, GOOD);
		this.instance.look();
		assertThat(this.jdbc.queryForList("select state from import_file", String.class)).containsExactly("TAKEN");
		assertThat(this.instance.names("inbox")).isEmpty();
		assertThat(this.instance.names("archive")).hasSize(1).first().asString().doesNotContain("\n", "\u202E");
	}

	@Test
	void namesAsLongAsTheyCanBeAreShortenedAndKeptApart() throws IOException {
		String longest = "è".repeat(125) + ".csv";
		for (int i = 0; i < 3; i++) {
			this.instance.drop(longest, "foglio " + i);
			this.instance.look();
		}
		assertThat(states()).hasSize(3).allMatch((state) -> state.endsWith("REFUSED"));
		assertThat(this.instance.names("rejected")).hasSize(6).filteredOn((name) -> name.endsWith(".csv")).hasSize(3);
	}

	private List<String> states() {
		return this.jdbc.queryForList("select name || ' ' || state from import_file order by id", String.class);
	}

	private static Arguments file(String name, String content, String reason) {
		return Arguments.of(name, content.getBytes(StandardCharsets.ISO_8859_1), reason);
	}

	private static byte[] bytes(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		Stream.of(parts).forEach(all::writeBytes);
		return all.toByteArray();
	}

}
