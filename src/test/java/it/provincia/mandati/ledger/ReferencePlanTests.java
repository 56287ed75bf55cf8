// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.sql.Types;
import java.util.Map;
import java.util.Set;

import it.provincia.mandati.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static it.provincia.mandati.ledger.ReferenceKind.CIG;
import static it.provincia.mandati.ledger.ReferenceKind.DOCUMENT_NUMBER;
import static it.provincia.mandati.ledger.ReferenceKind.MANDATE;
import static it.provincia.mandati.ledger.ReferenceKind.PROTOCOL;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Among many documents and mandates whoever bears a reference is found by index, also
 * when the database has stopped looking at what is typed.
 */
@DatabaseTest
@Import(References.class)
class ReferencePlanTests {

	private static final int COUNT = 10_000;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	References references;

	private long creditor;

	@BeforeEach
	void manyReferences() {
		this.creditor = this.jdbc
			.sql("insert into creditor (tax_code, name) values ('00000000002', 'Di molti') returning id")
			.query(Long.class)
			.single();
		this.jdbc.sql("insert into office (code, name) values ('PLAN', 'Ufficio')").update();
		this.jdbc
			.sql("""
					insert into document (code, stated_tax_code, creditor_id, type, number, date, amount, office_id, protocol, cig)
					select 'R' || n, '00000000002', :creditor, 'INVOICE', 'FT ' || n, date '2026-01-01', 1,
					       (select id from office where code = 'PLAN'), '2026/' || n, 'CIG' || n
					from generate_series(1, :count) n""")
			.param("creditor", this.creditor)
			.param("count", COUNT)
			.update();
		this.jdbc.sql("insert into mandate (year, number) select 2050, n from generate_series(1, :count) n")
			.param("count", COUNT)
			.update();
		this.jdbc
			.sql("""
					insert into mandate_line (mandate_id, line_no, stated_tax_code, creditor_id, issued_on, amount, method, reason, cig)
					select id, 1, '00000000002', :creditor, date '2026-01-01', 1, 'Bonifico', 'Saldo', 'CL' || number
					from mandate where year = 2050""")
			.param("creditor", this.creditor)
			.update();
		this.jdbc.sql("""
				insert into allocation (line_id, document_code, document_id)
				select mandate_line.id, document.code, document.id
				from mandate_line join mandate on mandate.id = mandate_id
				     join document on document.code = 'R' || mandate.number""").update();
		this.jdbc.sql("analyze document, mandate, mandate_line, allocation").update();
	}

	@Test
	void whoeverBearsItIsFoundByIndex() {
		Map.of("ft777", DOCUMENT_NUMBER, "2026/777", PROTOCOL, "cig777", CIG, "CL777", CIG, "2050/777", MANDATE, "777",
				MANDATE)
			.forEach((typed, kind) -> assertThat(this.references.bearers(typed, 50))
				.isEqualTo(Map.of(this.creditor, Set.of(kind))));
		assertThat(plan("2050/777", 2050L, 777L)).doesNotContain("Seq Scan");
		assertThat(plan("777", 777L, null)).contains("mandate_number").doesNotContain("Seq Scan");
	}

	@Test
	void withAPlanForAnyReferenceToo() {
		this.jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
		this.jdbc
			.sql("prepare bearers (text, bigint, bigint, int) as " + References.BEARERS.replaceAll(":text\\b", "\\$1")
				.replace(":first", "$2")
				.replace(":second", "$3")
				.replace(":most", "$4"))
			.update();
		assertThat(String.join("\n",
				this.jdbc.sql("explain execute bearers ('x', 2050, 777, 51)").query(String.class).list()))
			.doesNotContain("Seq Scan");
	}

	private String plan(String typed, long first, @Nullable Long second) {
		return String.join("\n",
				this.jdbc.sql("explain " + References.BEARERS)
					.param("text", typed)
					.param("first", first)
					.param("second", second, Types.BIGINT)
					.param("most", 51)
					.query(String.class)
					.list());
	}

}
