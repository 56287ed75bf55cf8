// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.hostile;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.document.FileReading;
import it.provincia.mandati.importing.ImportBench;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Files that leave the portal with hostile texts inside: no formula, no link, no program,
 * and every text as it was written (ASVS 5.0 1.2.10, 1.2.1, 5.4.2).
 */
@ApplicationTest
@Import(ImportBench.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileExportsTests {

	private static final AccountPrincipal ADMIN = new AccountPrincipal(UUID.randomUUID(), Role.ADMIN, null, true);

	/** What paper has no glyphs for, or may cut. */
	private static final Set<HostileText> NOT_ON_PAPER = EnumSet.of(HostileText.OTHER_LINES, HostileText.TERMINAL,
			HostileText.DIRECTION, HostileText.NOTHING, HostileText.EMOJI, HostileText.COMBINED, HostileText.LONG,
			HostileText.FULL_WIDTH_EQUALS, HostileText.FULL_WIDTH_PLUS, HostileText.FULL_WIDTH_MINUS,
			HostileText.FULL_WIDTH_AT);

	/** An amount, or a day: what a cell that begins with a sign may be. */
	private static final String NUMBER = "-?[0-9]+,[0-9]{2}";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	private long creditorId;

	private AccountPrincipal creditor;

	@BeforeAll
	void load(@Autowired ImportBench bench) {
		bench.emptyTheLedger();
		HostileFiles.load(bench);
		this.creditorId = this.jdbc.sql("select id from creditor where vat_number = ?")
			.param(HostileFiles.CREDITOR)
			.query(Long.class)
			.single();
		this.creditor = new AccountPrincipal(UUID.randomUUID(), Role.CREDITOR, this.creditorId, true);
		assertThat(this.mvc.post()
			.uri("/staff/creditors/" + this.creditorId)
			.param("reason", "CHECK")
			.param("note", HostileText.FORMULA.text())
			.with(user(ADMIN))
			.with(csrf())).hasStatus(302);
	}

	@Test
	void theListAsCsvHasEveryTextAndNoFormula() {
		List<List<String>> rows = FileReading.csv(creditors("/documents.csv"));
		assertThat(rows).hasSize(2 * HostileText.values().length + 2);
		requireNoFormula(rows);
		assertThat(column(rows, "oggetto")).containsAll(defused(HostileText::kept));
		assertThat(column(rows, "causale")).containsAll(defused(HostileText::kept));
		assertThat(column(rows, "numero")).containsAll(defused(HostileText::brief));
		assertThat(column(rows, "ufficio")).containsAll(defused(HostileText::kept));
		assertThat(column(rows, "modalita_pagamento")).containsAll(defused(HostileText::kept));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/payments.csv", "/payments/withholdings.csv?year=2026" })
	void paymentsAsCsvHaveEveryTextAndNoFormula(String address) {
		List<List<String>> rows = FileReading.csv(creditors(address));
		requireNoFormula(rows);
		assertThat(rows.stream().flatMap(List::stream)).containsAll(defused(HostileText::kept));
	}

	/** The reader of spreadsheets fails at a formula. */
	@Test
	void theSpreadsheetHasEveryTextAsText() throws Exception {
		List<List<String>> rows = FileReading.xlsx(creditors("/documents.xlsx"));
		assertThat(readable(column(rows, "oggetto"))).containsAll(readable(texts()));
		assertThat(readable(column(rows, "causale"))).containsAll(readable(texts()));
	}

	@Test
	void spreadsheetsOfTheStaffHaveNoFormula() throws Exception {
		List<List<String>> overdue = FileReading.xlsx(staff("/staff/overdue.xlsx"));
		assertThat(readable(overdue.stream().flatMap(List::stream).toList())).containsAll(readable(texts()));
		assertThat(FileReading.xlsx(staff("/staff/timeliness.xlsx?year=2026"))).isNotEmpty();
	}

	@Test
	void theTrailAsCsvHasNoFormula() {
		List<List<String>> rows = FileReading.csv(staff("/staff/audit.csv"));
		requireNoFormula(rows);
		assertThat(rows.stream().flatMap(List::stream)).contains(HostileText.SCRIPT.text())
			.anyMatch((cell) -> cell.contains(HostileText.FORMULA.text()));
	}

	/**
	 * They are mended and sent again: what was refused for nothing but its days, amounts
	 * and kinds is refused for them again, and for nothing else.
	 */
	@Test
	void rejectedRowsComeBackAsTheyWere(@Autowired ImportBench bench) {
		long run = this.jdbc.sql("select run_id from import_file where rows_rejected > 0 order by id limit 1")
			.query(Long.class)
			.single();
		byte[] file = staff("/staff/imports/" + run + "/rejected.csv");
		List<String> reasons = reasons(run);
		assertThat(column(FileReading.csv(file), "numero"))
			.isEqualTo(Arrays.stream(HostileText.values()).map(HostileText::text).toList());
		bench.take(file);
		assertThat(reasons(this.jdbc.sql("select max(id) from import_run").query(Long.class).single()))
			.isEqualTo(reasons)
			.isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/documents.pdf", "/documents/statement.pdf", "/documents/{together}.pdf",
			"/staff/creditors/{creditor}/documents/{together}/card.pdf" })
	void onPaperTheyAreWordsAndNothingElse(String address) throws Exception {
		String path = address.replace("{creditor}", "" + this.creditorId)
			.replace("{together}", "" + position(HostileFiles.TOGETHER));
		byte[] pdf = path.startsWith("/staff") ? staff(path) : creditors(path);
		requireOnlyWords(pdf);
		if (path.equals("/documents.pdf")) {
			assertThat(signs(FileReading.pdf(pdf))).contains(EnumSet.complementOf(EnumSet.copyOf(NOT_ON_PAPER))
				.stream()
				.map((one) -> signs(one.kept()))
				.toList());
		}
	}

	@Test
	void aLetterToSomebodyCalledSoIsALetter() throws Exception {
		for (HostileText name : List.of(HostileText.SCRIPT, HostileText.INLINED, HostileText.FRAME)) {
			long id = this.jdbc.sql("select id from creditor where vat_number = ?")
				.param(HostileFiles.code(name))
				.query(Long.class)
				.single();
			MockHttpServletResponse letter = answer(this.mvc.post()
				.uri("/staff/creditors/" + id + "/credentials")
				.param("order", UUID.randomUUID().toString())
				.param("protocol", "2026/1")
				.with(csrf()), ADMIN);
			requireOnlyWords(letter.getContentAsByteArray());
			assertThat(signs(FileReading.pdf(letter.getContentAsByteArray()))).contains(signs(name.text()),
					"Utente:" + HostileFiles.code(name));
		}
	}

	private byte[] creditors(String address) {
		return answer(this.mvc.get().uri(address), this.creditor).getContentAsByteArray();
	}

	private byte[] staff(String address) {
		return answer(this.mvc.get().uri(address), ADMIN).getContentAsByteArray();
	}

	/** With nothing of the texts in its head. */
	private MockHttpServletResponse answer(MockMvcTester.MockMvcRequestBuilder request, AccountPrincipal who) {
		MockHttpServletResponse response = request.with(user(who)).exchange().getResponse();
		assertThat(response.getStatus()).isEqualTo(200);
		assertThat(response.getHeader("Content-Disposition")).matches("attachment; filename=\"[a-z0-9.-]+\"");
		assertThat(response.getHeaderNames()).allSatisfy((name) -> assertThat(response.getHeaders(name))
			.allSatisfy((value) -> assertThat(value).matches("[ -~]*").doesNotContain("forged", "broken", "evil")));
		assertThat(response.getCookie("forged")).isNull();
		return response;
	}

	private static void requireNoFormula(List<List<String>> rows) {
		assertThat(rows.stream().flatMap(List::stream)).allSatisfy((cell) -> {
			if (!cell.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(cell.charAt(0)) >= 0) {
				assertThat(cell).matches(NUMBER);
			}
		});
	}

	private static void requireOnlyWords(byte[] pdf) throws Exception {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
			assertThat(document.getDocument()
				.getXrefTable()
				.keySet()
				.stream()
				.map(document.getDocument()::getObjectFromPool)
				.map((object) -> object.getObject())
				.filter(COSDictionary.class::isInstance)
				.map(COSDictionary.class::cast)
				.filter((one) -> one.containsKey(COSName.JS) || one.containsKey(COSName.AA)
						|| String.valueOf(one.getString(COSName.URI)).contains("evil")
						|| Set.of("JavaScript", "Launch", "SubmitForm", "GoToR")
							.contains(String.valueOf(one.getNameAsString(COSName.S)))))
				.isEmpty();
		}
	}

	private static List<String> column(List<List<String>> rows, String name) {
		int index = rows.get(0).indexOf(name);
		return rows.stream().skip(1).map((row) -> row.get(index)).toList();
	}

	private static List<String> texts() {
		return Arrays.stream(HostileText.values()).map(HostileText::kept).toList();
	}

	/** As the manual says: with an apostrophe before what a spreadsheet would run. */
	private static List<String> defused(Function<HostileText, String> text) {
		return Arrays.stream(HostileText.values())
			.map(text)
			.map((one) -> "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(one.charAt(0)) >= 0 ? "'" + one : one)
			.toList();
	}

	/** In a file of XML there are no signs that XML cannot hold. */
	private static List<String> readable(List<String> texts) {
		return texts.stream()
			.map((text) -> HostileText.readable(text.replaceAll("[\\p{Cntrl}&&[^\t\r\n]]", "")))
			.toList();
	}

	private static String signs(String text) {
		return text.replaceAll("\\s+", "");
	}

	private List<String> reasons(long run) {
		return this.jdbc.sql("""
				select column_name || ' ' || value || ' ' || rejected_reason.reason from rejected_reason
				join import_file on import_file.id = file_id where run_id = ? order by line, column_name""")
			.param(run)
			.query(String.class)
			.list();
	}

	private long position(String code) {
		return this.jdbc
			.sql("select position.id from position join document on document.id = document_id where code = ?")
			.param(code)
			.query(Long.class)
			.single();
	}

}
