// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import it.provincia.mandati.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ApplicationTest
class ImportDatabaseTests {

	private static final String HIKARI = "spring.datasource.hikari.";

	@Autowired
	DataSource web;

	@Autowired
	@Qualifier("import")
	HikariDataSource forImports;

	@Autowired
	JdbcTemplate webTemplate;

	@Autowired
	@Qualifier("import")
	JdbcTemplate importTemplate;

	@Autowired
	PlatformTransactionManager webTransactions;

	@Autowired
	@Qualifier("import")
	PlatformTransactionManager importTransactions;

	@Autowired
	@Qualifier("dbHealthContributor")
	HealthContributor health;

	@Test
	void pagesWaitTwoSecondsForAConnectionAndTenForAnAnswer() throws IOException, SQLException {
		// The tests themselves are given more time; what counts is the file in the jar.
		Properties settings = PropertiesLoaderUtils
			.loadProperties(new FileSystemResource("src/main/resources/application.properties"));
		assertThat(settings).containsEntry(HIKARI + "connection-timeout", "2000")
			.containsEntry(HIKARI + "data-source-properties.connectTimeout", "2")
			.containsEntry(HIKARI + "data-source-properties.socketTimeout", "10");
		HikariDataSource pool = this.web.unwrap(HikariDataSource.class);
		assertThat(pool.getPoolName()).isEqualTo("web");
		assertThat(pool.getDataSourceProperties()).containsKeys("connectTimeout", "socketTimeout", "tcpKeepAlive");
	}

	@Test
	void whatFailsIsToldWithItsReasonAndWithoutTheRow() {
		for (JdbcTemplate template : List.of(this.webTemplate, this.importTemplate)) {
			assertThatThrownBy(() -> template.update("insert into office (code, name) values ('X', null)")).rootCause()
				.hasMessageContaining("not-null constraint")
				.hasMessageNotContaining("Failing row");
		}
	}

	@Test
	void importsHaveFewConnectionsThatMayTakeLong() {
		assertThat(this.forImports.getMaximumPoolSize()).isEqualTo(2);
		assertThat(this.forImports.getDataSourceProperties()).doesNotContainKey("socketTimeout");
	}

	@Test
	void importsHaveATransactionOfTheirOwnOnTheSameDatabase() {
		String database = "select current_database()";
		assertThat(this.importTemplate.queryForObject(database, String.class))
			.isEqualTo(this.webTemplate.queryForObject(database, String.class));
		new TransactionTemplate(this.importTransactions).executeWithoutResult((status) -> {
			this.importTemplate.execute("create table seen_by_import_only ()");
			assertThat(isThere(this.importTemplate)).isTrue();
			assertThat(isThere(this.webTemplate)).isFalse();
			status.setRollbackOnly();
		});
		assertThat(this.webTransactions).isInstanceOf(JpaTransactionManager.class);
	}

	@Test
	void healthAsksThePoolOfThePagesOnly() {
		assertThat(this.health).isNotInstanceOf(CompositeHealthContributor.class);
	}

	private static boolean isThere(JdbcTemplate template) {
		return Boolean.TRUE
			.equals(template.queryForObject("select to_regclass('seen_by_import_only') is not null", Boolean.class));
	}

}
