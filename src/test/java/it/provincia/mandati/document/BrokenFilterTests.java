// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.ledger.LedgerMother;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A filter that cannot be read is shown as it was typed, said to be wrong twice, and left
 * out; in an export it is refused.
 */
@ApplicationTest
@Import({ LedgerMother.class, CreditorBrowser.class })
class BrokenFilterTests {

	@Autowired
	LedgerMother mother;

	@Autowired
	CreditorBrowser browser;

	private long creditor;

	@BeforeEach
	void twoPositions() {
		this.creditor = this.mother.creditor();
		this.mother.position(this.creditor).number("A").amount("100").save();
		this.mother.position(this.creditor).number("B").amount("200").save();
	}

	@ParameterizedTest(name = "{0}={1}")
	@CsvSource(delimiter = '|',
			value = { "from | 29/2/2026", "from | ieri", "from | 2026", "from | 31/12/1989", "to | 1/1/2101",
					"to | 32/1/2026", "to | 1/13/2026", "to | <script>alert(1)</script>", "to | 27/3-2026",
					"minAmount | 12,345", "minAmount | 1,234.56", "minAmount | 12.345,678", "minAmount | dieci",
					"minAmount | 1e9", "maxAmount | 1.2.3", "maxAmount | --1", "maxAmount | 99999999999999999999",
					"maxAmount | NaN", "type | FATTURA", "type | invoice", "type | INVOICE,OTHER", "status | PAGATO",
					"status | 1" })
	void aBrokenValueIsAnErrorAtItsFieldAndInTheSummary(String field, String value) {
		MvcTestResult result = this.browser.get(this.creditor, "/documents?" + query(field, value) + "&minAmount=200");
		assertThat(result).hasStatusOk();
		HtmlPage page = CreditorBrowser.html(result);
		assertThat(CreditorBrowser.attribute(page, ".error-summary a", "href")).isEqualTo("#" + field);
		assertThat(page.querySelectorAll("#" + field)).hasSize(1);
		String message = CreditorBrowser.text(page, ".error-summary a");
		assertThat(CreditorBrowser.text(page, "#" + field + "-error")).isEqualTo("Errore: " + message);
		assertThat(message).isNotEmpty().doesNotContain("??");
		assertThat(CreditorBrowser.text(page, "title")).startsWith("Errore: ");
		assertThat(page.querySelectorAll("details[open]")).hasSize(1);
		if (!field.equals("type") && !field.equals("status")) {
			assertThat(CreditorBrowser.attribute(page, "#" + field, "value")).isEqualTo(value);
		}
		boolean itsOwn = field.equals("minAmount");
		assertThat(CreditorBrowser.text(page, "tbody th")).isEqualTo(itsOwn ? "A | B" : "B");
	}

	@Test
	void aBrokenFilterIsLeftOutWhole() {
		HtmlPage page = this.browser.page(this.creditor, "/documents?type=OTHER&type=NOTHING&q=a");
		assertThat(CreditorBrowser.text(page, "tbody th")).isEqualTo("A");
		assertThat(CreditorBrowser.text(page, ".error-summary li")).contains("tipo");
	}

	@Test
	void allThatIsBrokenIsSaidAtOnce() {
		HtmlPage page = this.browser.page(this.creditor,
				"/documents?from=x&to=x&minAmount=x&maxAmount=x&type=x&status=x&sort=x&dir=x&size=x&page=x");
		assertThat(CreditorBrowser.texts(page, ".error-summary li")).hasSize(6);
		assertThat(CreditorBrowser.text(page, "tbody th")).isEqualTo("A | B");
	}

	@ParameterizedTest(name = "{0}={1}")
	@CsvSource(delimiter = '|',
			value = { "from | 29/2/2026 | Data dal", "to | x | Data al", "minAmount | 12,345 | Importo da",
					"maxAmount | x | Importo a", "type | x | Tipo", "status | x | Stato", "sort | x | (sort)",
					"dir | up | (dir)" })
	void anExportWithABrokenValueIsRefusedAndSaysWhich(String field, String value, String words) {
		MvcTestResult result = this.browser.get(this.creditor, "/documents.csv?" + query(field, value));
		assertThat(result).hasStatus(400).hasContentTypeCompatibleWith("text/html");
		HtmlPage page = CreditorBrowser.html(result);
		assertThat(CreditorBrowser.texts(page, "main li")).singleElement().asString().contains(words);
		assertThat(CreditorBrowser.text(page, "title")).startsWith("Errore: ");
	}

	private static String query(String field, String value) {
		return field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
