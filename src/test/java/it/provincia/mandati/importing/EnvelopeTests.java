// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.importing.Colleagues.Colleague;
import it.provincia.mandati.platform.DataFolder;
import org.junit.jupiter.api.AfterEach;
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
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Files that come signed, or many in one.
 */
@ApplicationTest
@Import({ ImportBench.class, Colleagues.class })
class EnvelopeTests {

	private static final Signed SIGNED = new Signed();

	private static final byte[] INVOICE = InvoiceText.file()
		.invoice("TD01", "FPA 7/26", "2026-03-01", "10.00", "")
		.bytes();

	private static final byte[] OTHER = InvoiceText.file()
		.invoice("TD01", "FPA 8/26", "2026-03-01", "20.00", "")
		.bytes();

	@Autowired
	ImportBench bench;

	@Autowired
	Colleagues colleagues;

	@Autowired
	JdbcTemplate jdbc;

	@TempDir
	Path folder;

	@Autowired
	DataFolder data;

	@BeforeEach
	void emptyTheLedger() {
		this.bench.emptyTheLedger();
	}

	@AfterEach
	void nothingIsLeftUnpacked() throws IOException {
		try (Stream<Path> left = Files.list(this.data.resolve("unpacked"))) {
			assertThat(left).isEmpty();
		}
	}

	static Stream<Arguments> wrappings() {
		return Stream.of(Arguments.of("DER", SIGNED.der(INVOICE)), Arguments.of("BER", SIGNED.indefinite(INVOICE)),
				Arguments.of("PEM", SIGNED.pem(INVOICE)), Arguments.of("base64", SIGNED.base64(INVOICE)),
				Arguments.of("base64 on one line", SIGNED.base64OnOneLine(INVOICE)),
				Arguments.of("mail", SIGNED.mail(INVOICE)), Arguments.of("twice", SIGNED.der(SIGNED.der(INVOICE))),
				Arguments.of("twice, otherwise", SIGNED.pem(SIGNED.indefinite(INVOICE))),
				Arguments.of("not at all", INVOICE));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("wrappings")
	void aSignedFileIsReadOutOfItsSignature(String wrapping, byte[] file) {
		assertThat(this.bench.take("IT00000000109_00001.xml.p7m", file)).containsEntry("state", "TAKEN")
			.containsEntry("name", "IT00000000109_00001.xml.p7m")
			.containsEntry("rows_new", 1L);
		assertThat(this.jdbc.queryForObject("select file_name from document", String.class))
			.isEqualTo("IT00000000109_00001");
	}

	@Test
	void aLineEndAfterTheSignatureDoesNoHarm() {
		byte[] der = SIGNED.der(INVOICE);
		byte[] longer = Arrays.copyOf(der, der.length + 2);
		longer[der.length] = '\r';
		longer[der.length + 1] = '\n';
		assertThat(this.bench.take("f.xml.p7m", longer)).containsEntry("rows_new", 1L);
	}

	@Test
	void aMarkOfUtf8BeforeTheSignatureDoesNoHarm() {
		byte[] base64 = SIGNED.base64(INVOICE);
		byte[] marked = ByteBuffer.allocate(base64.length + 3)
			.put(new byte[] { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF })
			.put(base64)
			.array();
		assertThat(this.bench.take("f.xml.p7m", marked)).containsEntry("rows_new", 1L);
	}

	static Stream<String> fillings() {
		return Stream.of(" ", "A", "\n", "M", "A: pkcs7\n\n", "A: b\n", "-----BEGIN A-----\n");
	}

	/** 60 kB of blanks once took a minute, and nothing else was loaded meanwhile. */
	@ParameterizedTest
	@MethodSource("fillings")
	void whatOnlyBeginsLikeASignedFileIsRefusedAtOnce(String filling) {
		byte[] file = ("MIIa9Q" + "A".repeat(60) + filling.repeat(1_000_000) + "!").getBytes(StandardCharsets.UTF_8);
		byte[] mail = ("A: pkcs7\n" + filling.repeat(1_000_000) + "!").getBytes(StandardCharsets.UTF_8);
		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
			assertThat(this.bench.take("f.p7m", file)).containsEntry("state", "REFUSED");
			assertThat(this.bench.take("g.p7m", mail)).containsEntry("state", "REFUSED");
		});
	}

	@Test
	void otherFilesMayBeSignedToo() {
		assertThat(this.bench
			.take(SIGNED.der("codice_ufficio;denominazione\r\nRAG;Ragioneria\r\n".getBytes(StandardCharsets.UTF_8))))
			.containsEntry("rows_new", 1L);
	}

	static Stream<Arguments> damaged() {
		byte[] der = SIGNED.der(INVOICE);
		byte[] garbage = der.clone();
		Arrays.fill(garbage, 10, garbage.length, (byte) 7);
		byte[] deep = IntStream.range(0, 6)
			.boxed()
			.reduce(INVOICE, (file, i) -> SIGNED.der(file), (one, other) -> other);
		return Stream.of(Arguments.of("cut", Arrays.copyOf(der, der.length / 2), "danneggiato"),
				Arguments.of("two bytes", new byte[] { 0x30, (byte) 0x82 }, "danneggiato"),
				Arguments.of("garbage", garbage, "danneggiato"), Arguments.of("signed six times", deep, "danneggiato"),
				Arguments.of("a signature alone", SIGNED.detached(INVOICE), "soltanto una firma"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("damaged")
	void aSignedFileThatCannotBeOpenedIsRefusedWithItsReason(String fault, byte[] file, String words) {
		assertThat((String) this.bench.take("f.xml.p7m", file).get("reason")).contains(words);
	}

	@Test
	void everyPrefixOfASignedFileIsRefused() {
		byte[] der = SIGNED.der(INVOICE);
		for (int length = 1; length < der.length; length += 97) {
			assertThat(this.bench.take("f.p7m", Arrays.copyOf(der, length))).as("%d bytes", length)
				.containsEntry("state", "REFUSED");
		}
	}

	@Test
	void aZipIsReadEntryByEntry() {
		this.bench.take("marzo.zip", zip(Map.of("a.xml", INVOICE, "b.xml.p7m", SIGNED.der(OTHER), "cartella/",
				new byte[0], "__MACOSX/._a.xml", new byte[] { 1 })));
		assertThat(files()).containsExactlyInAnyOrder("marzo.zip › a.xml TAKEN", "marzo.zip › b.xml.p7m TAKEN");
		assertThat(this.jdbc.queryForList("select file_name from document order by 1", String.class))
			.containsExactly("A", "B");
	}

	@Test
	void whatCannotBeTakenOfAZipLeavesTheRestAlone() {
		this.bench.take("marzo.zip",
				zip(Map.of("a.xml", INVOICE, "note.txt", "Buongiorno".getBytes(StandardCharsets.UTF_8))));
		assertThat(files()).containsExactlyInAnyOrder("marzo.zip › a.xml TAKEN", "marzo.zip › note.txt REFUSED");
	}

	@Test
	void whatCannotBeTakenOfAZipIsSetAsideAsItWasWithItsReason() throws IOException {
		byte[] note = "Buongiorno".getBytes(StandardCharsets.UTF_8);
		byte[] signed = SIGNED.der(note);
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("a.xml", INVOICE);
		entries.put("lettere/note.txt", note);
		entries.put("note.txt.p7m", signed);
		entries.put("altro.zip", zip(Map.of("b.xml", OTHER)));
		try (Colleague instance = this.colleagues.in(this.folder, Duration.ofSeconds(20))) {
			dropZip(zip(entries));
			instance.look();
			assertThat(instance.names("archive")).containsExactly("marzo.zip");
			assertThat(instance.names("rejected")).containsExactly("altro.zip", "altro.zip.txt", "note.txt",
					"note.txt.p7m", "note.txt.p7m.txt", "note.txt.txt");
			assertThat(this.folder.resolve("rejected/note.txt")).hasBinaryContent(note);
			assertThat(this.folder.resolve("rejected/note.txt.p7m")).hasBinaryContent(signed);
			assertThat(this.folder.resolve("rejected/note.txt.txt")).content()
				.startsWith("marzo.zip › note.txt: Il formato del file non è riconosciuto");
			assertThat(instance.names("unpacked")).isEmpty();
		}
	}

	@Test
	void whatWasSetAsideBeforeACrashIsNotSetAsideTwice() throws IOException {
		byte[] zip = zip(Map.of("a.xml", INVOICE, "note.txt", "Buongiorno".getBytes(StandardCharsets.UTF_8)));
		try (Colleague instance = this.colleagues.in(this.folder, Duration.ofSeconds(20))) {
			dropZip(zip);
			instance.look();
			dropZip(zip);
			instance.look();
			assertThat(instance.names("rejected")).containsExactly("note.txt", "note.txt.txt");
			assertThat(instance.names("archive")).hasSize(2);
		}
	}

	@Test
	void ofADamagedEntryOnlyTheReasonIsSetAsideAndNoOtherIsOverwritten() throws IOException {
		byte[] damaged = zip(Map.of("a.xml", INVOICE, "b.xml", OTHER));
		ByteBuffer bytes = ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN);
		int directory = bytes.getInt(damaged.length - 6);
		bytes.putInt(directory + 20, bytes.getInt(directory + 20) - 30);
		try (Colleague instance = this.colleagues.in(this.folder, Duration.ofSeconds(20))) {
			for (String name : List.of("a.xml.txt", "b.xml.txt")) {
				Files.writeString(this.folder.resolve("rejected").resolve(name), "Di un altro");
			}
			dropZip(damaged);
			instance.look();
			assertThat(instance.names("rejected")).hasSize(3);
			assertThat(this.folder.resolve("rejected/a.xml.txt")).hasContent("Di un altro");
			assertThat(this.folder.resolve("rejected/b.xml.txt")).hasContent("Di un altro");
		}
	}

	private void dropZip(byte[] zip) throws IOException {
		Path file = Files.write(this.folder.resolve("inbox/marzo.zip"), zip);
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../../../etc/passwd", "/etc/passwd", "C:\\windows\\x", "a\nb.xml", "..\\..\\x" })
	void anEntrysNameLeadsNowhere(String name) {
		this.bench.take("f.zip", zip(Map.of(name, INVOICE)));
		assertThat(files()).hasSize(1).first().asString().startsWith("f.zip › ").doesNotContain("..", "/", "\n", "\\");
	}

	@Test
	void anEntrysNameAsLongAsCanBeIsCutInNoTime() {
		byte[] zip = zip(Map.of("a".repeat(65_000), INVOICE));
		assertTimeoutPreemptively(Duration.ofSeconds(5), () -> this.bench.take("f.zip", zip));
		assertThat(files()).hasSize(1).first().asString().startsWith("f.zip › aaa").hasSizeLessThan(300);
	}

	@Test
	void aZipInAZipIsRefused() {
		assertThat((String) this.bench.take("f.zip", zip(Map.of("g.zip", zip(Map.of("a.xml", INVOICE))))).get("reason"))
			.contains("zip dentro uno zip");
	}

	@Test
	void anEmptyZipAndOneWithoutEndAreRefused() {
		assertThat((String) this.bench.take("f.zip", zip(Map.of("vuota/", new byte[0]))).get("reason"))
			.contains("vuoto");
		byte[] whole = zip(Map.of("a.xml", INVOICE));
		assertThat((String) this.bench.take("f.zip", Arrays.copyOf(whole, whole.length - 30)).get("reason"))
			.contains("danneggiato");
	}

	@Test
	void aSpreadsheetIsRefusedWithWhatToDo() {
		assertThat((String) this.bench
			.take("documenti.xlsx",
					zip(Map.of("[Content_Types].xml", new byte[] { '<' }, "xl/a.xml", new byte[] { '<' })))
			.get("reason")).contains("salvarlo come CSV");
	}

	@Test
	void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
		Path bomb = Files.createTempFile("bomb", ".zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
			zip.putNextEntry(new ZipEntry("a.csv"));
			write(zip, 300L << 20);
			zip.closeEntry();
		}
		assertThat(Files.size(bomb)).isLessThan(1 << 20);
		assertThat((String) this.bench.take(bomb).get("reason")).contains("più di quanto sia ragionevole");
	}

	@Test
	void aZipOfTooManyFilesIsRefused() {
		Map<String, byte[]> many = new LinkedHashMap<>();
		IntStream.rangeClosed(0, 10_000).forEach((i) -> many.put(i + ".xml", new byte[0]));
		assertThat((String) this.bench.take("f.zip", zip(many)).get("reason")).contains("10.000");
	}

	@Test
	void aChangedByteInAZipIsFound() {
		byte[] zip = stored("a.xml", INVOICE);
		zip[200] ^= 1;
		assertThat((String) this.bench.take("f.zip", zip).get("reason")).contains("danneggiato");
	}

	@Test
	void anEntryThatEndsBeforeItsTimeIsDamaged() {
		byte[] zip = zip(Map.of("a.xml", INVOICE));
		ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
		int directory = bytes.getInt(zip.length - 6);
		bytes.putInt(directory + 20, bytes.getInt(directory + 20) - 30);
		assertThat((String) this.bench.take("f.zip", zip).get("reason")).contains("danneggiato");
	}

	private List<String> files() {
		return this.jdbc.queryForList("select name || ' ' || state from import_file", String.class);
	}

	private static void write(OutputStream out, long bytes) throws IOException {
		byte[] block = new byte[1 << 20];
		for (long written = 0; written < bytes; written += block.length) {
			out.write(block);
		}
	}

	@Test
	void aZipThatEndsWithinItsCommentIsDamaged() {
		byte[] zip = zip(Map.of("a.xml", INVOICE));
		zip[zip.length - 2] = 100;
		assertThat((String) this.bench.take("f.zip", zip).get("reason")).contains("danneggiato");
	}

	private static byte[] zip(Map<String, byte[]> entries) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	private static byte[] stored(String name, byte[] content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.setLevel(0);
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content);
			zip.closeEntry();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

}
