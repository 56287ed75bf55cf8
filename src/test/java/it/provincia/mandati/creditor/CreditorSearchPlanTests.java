// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

import it.provincia.mandati.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A name is found by index among many, written right or nearly so; so it is when the
 * database has stopped looking at what is typed.
 */
@DatabaseTest
@Import(CreditorSearch.class)
class CreditorSearchPlanTests {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	CreditorSearch search;

	@BeforeEach
	void manyCreditors() {
		this.jdbc
			.sql("""
					insert into creditor (tax_code, name)
					select (90000000000 + n)::text, initcap(translate(md5(n::text), '0123456789', 'ghilmnopqr')) || ' S.r.l.'
					from generate_series(1, 30000) n""")
			.update();
		this.jdbc.sql("insert into creditor (tax_code, name) values ('00000000001', 'Edilizia Zanoncèlli S.r.l.')")
			.update();
		this.jdbc.sql("analyze creditor").update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "zanoncelli", "zanonceli", "EDILIZIA ZANONC", "zanoncelli edilizia" })
	void theOneOfManyIsFoundByIndex(String typed) {
		assertThat(this.search.listings(this.search.named(typed, 50).keySet())).first()
			.extracting(CreditorListing::name)
			.isEqualTo("Edilizia Zanoncèlli S.r.l.");
		assertThat(plan(CreditorSearch.NEARLY_NAMED, typed)).contains("creditor_name").doesNotContain("Seq Scan");
		assertThat(plan(CreditorSearch.NUMBERED, typed)).contains("creditor_name").doesNotContain("Seq Scan");
	}

	@Test
	void withAPlanForAnyTextToo() {
		this.jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
		this.jdbc
			.sql("prepare named (text, int) as "
					+ CreditorSearch.NEARLY_NAMED.replaceAll(":text\\b", "\\$1").replace(":most", "$2"))
			.update();
		assertThat(
				String.join("\n", this.jdbc.sql("explain execute named ('zanoncelli', 50)").query(String.class).list()))
			.contains("creditor_name")
			.doesNotContain("Seq Scan");
	}

	private String plan(String sql, String typed) {
		return String.join("\n",
				this.jdbc.sql("explain " + sql).param("text", typed).param("most", 50).query(String.class).list());
	}

}
