// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.importing.ImportBench;
import it.provincia.mandati.oracle.ExpectedCsv;
import it.provincia.mandati.oracle.ExpectedFilter;
import it.provincia.mandati.oracle.ExpectedList;
import it.provincia.mandati.oracle.ExpectedPosition;
import it.provincia.mandati.oracle.ExpectedSort;
import it.provincia.mandati.oracle.ExpectedStatus;
import it.provincia.mandati.oracle.ExpectedType;
import it.provincia.mandati.oracle.LedgerOracle;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The largest creditor of the demo data looks at its list in every order and through
 * every filter, alone and with two others: page by page and as CSV, against an
 * independent computation, order and totals included.
 */
@ApplicationTest
@Import({ ImportBench.class, CreditorBrowser.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoListTests {

	private static final String LARGEST = "05000370196";

	private static final List<String> FILES = List.of("uffici.csv", "creditori.csv", "documenti.csv", "mandati.csv");

	@Autowired
	ImportBench bench;

	@Autowired
	CreditorBrowser browser;

	@Autowired
	JdbcTemplate jdbc;

	private final Map<String, Long> ids = new HashMap<>();

	private List<ExpectedPosition> positions = List.of();

	private long creditor;

	@BeforeAll
	void loadTheDemoData() throws Exception {
		this.bench.emptyTheLedger();
		for (String file : FILES) {
			this.bench.take(Files.readAllBytes(demo(file)));
		}
		this.positions = LedgerOracle
			.read(demo(FILES.get(0)), demo(FILES.get(1)), demo(FILES.get(2)), demo(FILES.get(3)))
			.positionsOf(LARGEST);
		this.creditor = this.jdbc.queryForObject("select id from creditor where vat_number = ?", Long.class, LARGEST);
		this.jdbc.query("""
				select p.id, coalesce(d.code, m.year || '/' || m.number || '/' || l.line_no) as key from position p
				left join document d on d.id = p.document_id left join mandate_line l on l.id = p.line_id
				left join mandate m on m.id = l.mandate_id where p.creditor_id = ?""", (row) -> {
			this.ids.put(row.getString("key"), row.getLong("id"));
		}, this.creditor);
		assertThat(this.ids).hasSameSizeAs(this.positions).hasSizeGreaterThan(800);
	}

	static Stream<Arguments> orders() {
		return Arrays.stream(ExpectedSort.values())
			.flatMap((sort) -> Stream.of(Arguments.of(sort, "asc"), Arguments.of(sort, "desc")));
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("orders")
	void everyOrderThroughEveryPageAndTheCsv(ExpectedSort sort, String direction) throws Exception {
		ExpectedList expected = expected(ExpectedFilter.none(), sort, direction.equals("desc"));
		String query = "sort=" + sort.parameter() + "&dir=" + direction;
		List<String> shown = new ArrayList<>();
		for (int page = 1; page <= (expected.count() + 99) / 100; page++) {
			shown.addAll(rows(page("/documents?size=100&page=" + page + "&" + query)));
		}
		assertThat(shown).containsExactlyElementsOf(rows(expected));
		assertThat(csv(query)).isEqualTo(text(ExpectedCsv.of(expected.positions())));
	}

	static Stream<List<Integer>> filters() {
		Stream<List<Integer>> alone = IntStream.range(0, 7).mapToObj(List::of);
		Stream<List<Integer>> three = IntStream.range(0, 7)
			.boxed()
			.flatMap((a) -> IntStream.range(a + 1, 7)
				.boxed()
				.flatMap((b) -> IntStream.range(b + 1, 7).mapToObj((c) -> List.of(a, b, c))));
		return Stream.concat(alone, three);
	}

	@ParameterizedTest
	@MethodSource("filters")
	void everyFilterAloneAndWithTwoOthers(List<Integer> chosen) throws Exception {
		ExpectedList expected = expected(filter(chosen), ExpectedSort.DATE, true);
		String query = chosen.stream().map(DemoListTests::parameter).collect(Collectors.joining("&"));
		HtmlPage page = page("/documents?size=100&" + query);
		assertThat(rows(page)).containsExactlyElementsOf(rows(expected).stream().limit(100).toList());
		if (expected.count() > 0) {
			assertThat(CreditorBrowser.text(page, ".totals")).contains("di " + expected.count())
				.contains(italian(expected.amount()))
				.contains(italian(expected.toPay()));
		}
		byte[] file = ExpectedCsv.of(expected.positions());
		assertThat(csv(query)).isEqualTo(text(file));
		assertThat(FileReading.xlsx(file("xlsx", query))).isEqualTo(FileReading.csv(file));
		if (chosen.size() == 1 && expected.count() > 0) {
			assertThat(FileReading.pdf(file("pdf", query)))
				.contains("Documenti: %d – totale %s €, di cui da pagare %s €".formatted(expected.count(),
						italian(expected.amount()), italian(expected.toPay())))
				.contains(expected.positions().stream().map(ExpectedPosition::number).toList());
		}
	}

	private static ExpectedFilter filter(List<Integer> chosen) {
		return new ExpectedFilter(chosen.contains(0) ? "FORNITURA" : null,
				chosen.contains(1) ? Set.of(ExpectedType.INVOICE, ExpectedType.CREDIT_NOTE) : Set.of(),
				chosen.contains(2) ? Set.of(ExpectedStatus.PAID, ExpectedStatus.SUSPENDED, ExpectedStatus.IN_PROGRESS)
						: Set.of(),
				chosen.contains(3) ? LocalDate.of(2026, 3, 2) : null,
				chosen.contains(4) ? LocalDate.of(2026, 9, 30) : null,
				chosen.contains(5) ? new BigDecimal("-50.00") : null,
				chosen.contains(6) ? new BigDecimal("2500.50") : null);
	}

	private static String parameter(int filter) {
		return switch (filter) {
			case 0 -> "q=" + URLEncoder.encode("fòrnitura", StandardCharsets.UTF_8);
			case 1 -> "type=INVOICE&type=CREDIT_NOTE";
			case 2 -> "status=PAID&status=SUSPENDED&status=IN_PROGRESS";
			case 3 -> "from=2/3/2026";
			case 4 -> "to=30-09-26";
			case 5 -> "minAmount=-50";
			default -> "maxAmount=2.500,50";
		};
	}

	private ExpectedList expected(ExpectedFilter filter, ExpectedSort sort, boolean descending) {
		return ExpectedList.of(this.positions, filter, sort, descending, (position) -> this.ids.get(position.key()));
	}

	private List<String> rows(ExpectedList list) {
		return list.positions()
			.stream()
			.map((position) -> this.ids.get(position.key()) + " " + position.status())
			.toList();
	}

	private static List<String> rows(HtmlPage page) {
		return page.querySelectorAll("tr[data-id]")
			.stream()
			.map((row) -> row.getAttributes().getNamedItem("data-id").getNodeValue() + " "
					+ row.getAttributes().getNamedItem("data-status").getNodeValue())
			.toList();
	}

	private HtmlPage page(String address) {
		return this.browser.page(this.creditor, address);
	}

	private String csv(String query) {
		return text(file("csv", query));
	}

	private byte[] file(String format, String query) {
		return this.browser.get(this.creditor, "/documents." + format + "?" + query)
			.getResponse()
			.getContentAsByteArray();
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private static String italian(BigDecimal amount) {
		return String.format(Locale.ITALY, "%,.2f", amount);
	}

	private static Path demo(String name) throws Exception {
		return new ClassPathResource("demo/" + name).getFile().toPath();
	}

}
