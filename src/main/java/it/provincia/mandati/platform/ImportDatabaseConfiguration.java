// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A second, small way to the same database for work that lasts: imports. The timeout that
 * protects the pages from a frozen database would kill them. All its beans are qualified
 * {@code import} and are never injected where that is not asked for.
 */
@Configuration(proxyBeanMethods = false)
class ImportDatabaseConfiguration {

	private static final int MAX_CONNECTIONS = 2;

	private static final long IDLE_MILLIS = 60_000;

	/**
	 * Room for the tables of one file, which otherwise are sorted and kept on disk piece
	 * by piece. Two connections at most ever take it.
	 */
	private static final String ROOM = "set work_mem = '32MB'; set temp_buffers = '32MB'";

	@Bean
	Instance instance() {
		return Instance.start();
	}

	@Bean(defaultCandidate = false)
	@Qualifier("import")
	HikariDataSource importDataSource(JdbcConnectionDetails details, Instance instance) {
		HikariDataSource dataSource = DataSourceBuilder.create()
			.type(HikariDataSource.class)
			.url(details.getJdbcUrl())
			.username(details.getUsername())
			.password(details.getPassword())
			.build();
		dataSource.setPoolName("import");
		dataSource.setMaximumPoolSize(MAX_CONNECTIONS);
		dataSource.setMinimumIdle(0);
		dataSource.setIdleTimeout(IDLE_MILLIS);
		dataSource.setConnectionInitSql(ROOM);
		dataSource.addDataSourceProperty("connectTimeout", "2");
		dataSource.addDataSourceProperty("tcpKeepAlive", "true");
		// As of the pages: without the row that a statement failed at.
		dataSource.addDataSourceProperty("logServerErrorDetail", "false");
		dataSource.addDataSourceProperty("ApplicationName", instance.session());
		return dataSource;
	}

	@Bean(defaultCandidate = false)
	@Qualifier("import")
	JdbcTemplate importJdbcTemplate(@Qualifier("import") DataSource dataSource) {
		return new JdbcTemplate(dataSource);
	}

	@Bean(defaultCandidate = false)
	@Qualifier("import")
	PlatformTransactionManager importTransactionManager(@Qualifier("import") DataSource dataSource) {
		return new JdbcTransactionManager(dataSource);
	}

	/**
	 * In place of Boot's, which would ask both pools: a long import that holds its own
	 * whole must not take the pages out of service.
	 */
	@Bean
	HealthContributor dbHealthContributor(DataSource dataSource) {
		return new DataSourceHealthIndicator(dataSource);
	}

}
