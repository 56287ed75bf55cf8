// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class MandatiApplicationTests {

	@Autowired
	JdbcClient jdbc;

	@Test
	void startsOnADatabaseOfItsOwnWithAllMigrationsDone() {
		assertThat(this.jdbc.sql("select current_database()").query(String.class).single()).startsWith("test_");
		assertThat(this.jdbc.sql("select count(*) from flyway_schema_history where not success")
			.query(Integer.class)
			.single()).isZero();
	}

}
