// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.importing.ImportBench;
import it.provincia.mandati.oracle.ExpectedPayment;
import it.provincia.mandati.oracle.ExpectedPosition;
import it.provincia.mandati.oracle.LedgerOracle;
import it.provincia.mandati.oracle.PaymentOracle;
import it.provincia.mandati.platform.Rome;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every creditor of the demo data looks at his payments: page by page and as a file,
 * against an independent computation, to the cent.
 */
@ApplicationTest
@Import({ ImportBench.class, CreditorBrowser.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoPaymentTests {

	private static final List<String> FILES = List.of("uffici.csv", "creditori.csv", "documenti.csv", "mandati.csv");

	@Autowired
	ImportBench bench;

	@Autowired
	CreditorBrowser browser;

	@Autowired
	JdbcTemplate jdbc;

	private List<String> creditors = List.of();

	private LedgerOracle ledger;

	private PaymentOracle oracle;

	@BeforeAll
	void loadTheDemoData() throws Exception {
		this.bench.emptyTheLedger();
		for (String file : FILES) {
			this.bench.take(Files.readAllBytes(demo(file)));
		}
		this.ledger = LedgerOracle.read(demo(FILES.get(0)), demo(FILES.get(1)), demo(FILES.get(2)), demo(FILES.get(3)));
		this.creditors = List.copyOf(this.ledger.creditors());
		this.oracle = new PaymentOracle(this.ledger);
		assertThat(this.creditors).hasSizeGreaterThan(60);
	}

	@Test
	void theFileOfEveryCreditorHoldsWhatTheContractSays() {
		int payments = 0;
		for (String creditor : this.creditors) {
			List<String> expected = this.oracle.paymentsTo(creditor).stream().map(ExpectedPayment::csv).toList();
			assertThat(csv(creditor).lines().skip(1)).as(creditor).containsExactlyInAnyOrderElementsOf(expected);
			payments += expected.size();
		}
		assertThat(payments).isGreaterThan(2000);
	}

	@Test
	void thePagesOfEveryCreditorAreTheRowsOfTheFileAndTheTotalsTheirSum() {
		for (String creditor : this.creditors) {
			List<CsvRecord> file = records(csv(creditor));
			HtmlPage first = page(creditor, 1);
			List<String> shown = new ArrayList<>(rows(first));
			for (int page = 2; page <= (file.size() + 24) / 25; page++) {
				shown.addAll(rows(page(creditor, page)));
			}
			assertThat(shown).as(creditor).containsExactlyElementsOf(file.stream().map(DemoPaymentTests::row).toList());
			if (!file.isEmpty()) {
				assertThat(CreditorBrowser.text(first, ".totals")).as(creditor)
					.endsWith("di " + file.size() + " – totale " + italian(sum(creditor)) + " €");
			}
		}
	}

	/**
	 * What reached a creditor is what his positions say was paid, but for two things: of
	 * his documents some were paid to others, and of his lines some paid more than the
	 * documents they name.
	 */
	@Test
	void thePaymentsOfEveryCreditorMakeWhatHisPositionsSayWasPaid() {
		BigDecimal others = BigDecimal.ZERO;
		BigDecimal beyond = BigDecimal.ZERO;
		for (String creditor : this.creditors) {
			BigDecimal positions = this.jdbc.queryForObject(
					"select coalesce(sum(paid_amount), 0.00) from position where creditor_id = ?", BigDecimal.class,
					id(creditor));
			assertThat(fileSum(creditor)).as(creditor)
				.isEqualTo(positions.subtract(this.oracle.paidToOthers(creditor))
					.add(this.oracle.paidBeyondDocuments(creditor)));
			others = others.add(this.oracle.paidToOthers(creditor));
			beyond = beyond.add(this.oracle.paidBeyondDocuments(creditor));
		}
		assertThat(others).isPositive();
		assertThat(beyond).isPositive();
	}

	/**
	 * What is to be paid is what the contract makes of the documents, and what was paid
	 * is what it makes of the mandates, on the first page and on paper.
	 */
	@Test
	void theSummaryAndTheStatementOfEveryCreditorSayTheSame() throws Exception {
		LocalDate today = LocalDate.now(Rome.ZONE);
		for (String creditor : this.creditors) {
			List<ExpectedPosition> positions = this.ledger.positionsOf(creditor);
			List<ExpectedPosition> open = positions.stream().filter((one) -> one.toPay().signum() != 0).toList();
			String toPay = italian(open.stream().map(ExpectedPosition::toPay).reduce(BigDecimal.ZERO, BigDecimal::add));
			List<ExpectedPayment> payments = this.oracle.paymentsTo(creditor)
				.stream()
				.filter((payment) -> payment.day().getYear() == today.getYear() && !payment.day().isAfter(today))
				.toList();
			String paid = italian(
					payments.stream().map(ExpectedPayment::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
			List<String> figures = CreditorBrowser.texts(this.browser.page(id(creditor), "/summary"),
					".figures strong");
			assertThat(figures).as(creditor).startsWith(toPay + " €", paid + " €");
			assertThat(FileReading
				.pdf(this.browser.get(id(creditor), "/documents/statement.pdf").getResponse().getContentAsByteArray()))
				.as(creditor)
				.contains("Documenti: %d – da pagare %s €".formatted(open.size(), toPay),
						"Pagamenti: %d – ricevuti %s €".formatted(payments.size(), paid));
		}
	}

	private BigDecimal sum(String creditor) {
		return this.oracle.paymentsTo(creditor)
			.stream()
			.map(ExpectedPayment::amount)
			.reduce(new BigDecimal("0.00"), BigDecimal::add);
	}

	private BigDecimal fileSum(String creditor) {
		return records(csv(creditor)).stream()
			.map((row) -> new BigDecimal(row.getField(1).replace(',', '.')))
			.reduce(new BigDecimal("0.00"), BigDecimal::add);
	}

	/** Date, amount and mandate line of a page's rows. */
	private static List<String> rows(HtmlPage page) {
		return page.querySelectorAll("tbody tr")
			.stream()
			.map((row) -> CreditorBrowser.text(row.querySelector("th")) + " "
					+ CreditorBrowser.text(row.querySelector("strong")) + " "
					+ CreditorBrowser.text(row.querySelector("td:nth-of-type(3)")))
			.toList();
	}

	private static String row(CsvRecord row) {
		return row.getField(0) + " " + italian(new BigDecimal(row.getField(1).replace(',', '.'))) + " € "
				+ row.getField(2) + " progressivo " + row.getField(3);
	}

	private static List<CsvRecord> records(String csv) {
		return CsvReader.builder().fieldSeparator(';').ofCsvRecord(csv).stream().skip(1).toList();
	}

	private HtmlPage page(String creditor, int number) {
		return this.browser.page(id(creditor), "/payments?page=" + number);
	}

	private String csv(String creditor) {
		return CreditorBrowser.body(this.browser.get(id(creditor), "/payments.csv"));
	}

	private long id(String creditor) {
		return this.jdbc.queryForObject("select id from creditor where coalesce(tax_code, vat_number) = ?", Long.class,
				creditor);
	}

	private static String italian(BigDecimal amount) {
		return String.format(Locale.ITALY, "%,.2f", amount);
	}

	private static Path demo(String name) throws Exception {
		return new ClassPathResource("demo/" + name).getFile().toPath();
	}

}
