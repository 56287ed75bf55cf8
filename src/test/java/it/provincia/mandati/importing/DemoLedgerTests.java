// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.oracle.ExpectedPosition;
import it.provincia.mandati.oracle.LedgerOracle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo data through the real import, against an independent computation.
 */
@ApplicationTest
@Import(ImportBench.class)
class DemoLedgerTests {

	private static final List<String> FILES = List.of("uffici.csv", "creditori.csv", "documenti.csv", "mandati.csv");

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void emptyTheLedger() {
		this.bench.emptyTheLedger();
	}

	@Test
	void everyPositionIsWhatTheContractSays() throws Exception {
		take(FILES);
		LedgerOracle oracle = LedgerOracle.read(demo("uffici.csv"), demo("creditori.csv"), demo("documenti.csv"),
				demo("mandati.csv"));
		List<String> expected = new ArrayList<>();
		for (String creditor : oracle.creditors()) {
			oracle.positionsOf(creditor).forEach((position) -> expected.add(creditor + " " + text(position)));
		}
		assertThat(derived()).hasSizeGreaterThan(2500).containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void theFourFilesInAnyOrderAndTwiceGiveTheSameLedger() throws Exception {
		Set<String> ledgers = new TreeSet<>();
		for (List<String> order : orders(FILES)) {
			this.bench.emptyTheLedger();
			take(order);
			ledgers.add(this.bench.checksum());
			take(order);
			ledgers.add(this.bench.checksum());
		}
		assertThat(orders(FILES)).hasSize(24);
		assertThat(ledgers).hasSize(1);
	}

	@Test
	void noRowOfTheDemoDataIsRejectedOrLeftWaiting() throws Exception {
		take(FILES);
		Map<String, Object> sums = this.jdbc.queryForMap(
				"select sum(rows_rejected)::int as rejected, sum(rows_parked)::int as parked from import_file");
		assertThat(sums).containsEntry("rejected", 0).containsEntry("parked", 0);
	}

	private void take(List<String> names) throws Exception {
		for (String name : names) {
			Path copy = Files.createTempDirectory("demo").resolve(name);
			Files.copy(demo(name), copy);
			assertThat(this.bench.take(copy).get("state")).isIn("TAKEN", "DUPLICATE");
		}
	}

	private static Path demo(String name) throws Exception {
		return new ClassPathResource("demo/" + name).getFile().toPath();
	}

	private List<String> derived() {
		return this.jdbc.queryForList(
				"""
						select concat_ws('|', coalesce(c.tax_code, c.vat_number) || ' ' || coalesce(d.code, m.year || '/' || m.number || '/' || l.line_no),
						p.type, p.number collate "C", p.date, coalesce(p.subject, '-'), p.amount, p.to_pay, coalesce(p.due_on::text, '-'),
						p.status, coalesce(o.name, '-'), coalesce(p.mandates, '-'), coalesce(p.mandate_on::text, '-'), p.paid_amount,
						coalesce(p.paid_on::text, '-'), coalesce(p.method, '-'), coalesce(p.reason, '-'), coalesce(p.cig, '-'),
						coalesce(p.cup, '-'), case when p.live_line then '-' else coalesce(o.name, '-') end)
						from position p join creditor c on c.id = p.creditor_id left join document d on d.id = p.document_id
						left join mandate_line l on l.id = p.line_id left join mandate m on m.id = l.mandate_id
						left join office o on o.id = p.office_id""",
				String.class);
	}

	private static String text(ExpectedPosition p) {
		List<Object> cells = new ArrayList<>();
		cells.addAll(List.of(p.key(), p.type(), p.number(), p.date()));
		cells.add(p.subject());
		cells.addAll(List.of(p.amount(), p.toPay()));
		cells.add(p.dueDate());
		cells.add(p.status());
		cells.add(p.office());
		cells.add(p.mandate());
		cells.add(p.mandateDate());
		cells.add(p.paid());
		cells.add(p.paymentDate());
		cells.add(p.method());
		cells.add(p.reason());
		cells.add(p.cig());
		cells.add(p.cup());
		cells.add(p.officeShown());
		return String.join("|", cells.stream().map((cell) -> (cell == null) ? "-" : cell.toString()).toList());
	}

	private static List<List<String>> orders(List<String> names) {
		if (names.isEmpty()) {
			return List.of(List.of());
		}
		List<List<String>> orders = new ArrayList<>();
		for (String first : names) {
			List<String> others = names.stream().filter((name) -> !name.equals(first)).toList();
			for (List<String> rest : orders(others)) {
				List<String> order = new ArrayList<>(List.of(first));
				order.addAll(rest);
				orders.add(order);
			}
		}
		return orders;
	}

}
