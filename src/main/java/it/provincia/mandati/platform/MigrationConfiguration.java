// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.util.Properties;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Migrations have connections of their own, which are closed at their end: the limit on
 * waiting for locks that they work under ({@code spring.flyway.init-sqls}) must not stay
 * on a connection of a pool, and the time limit of the pages would cut them.
 */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

	/** Where an operator gives migrations a user of their own, Boot's way stands. */
	@Bean
	FlywayConfigurationCustomizer migrationsMayLast(JdbcConnectionDetails details, FlywayProperties properties) {
		return (configuration) -> {
			if (properties.getUrl() == null && properties.getUser() == null) {
				configuration.dataSource(unpooled(details));
			}
		};
	}

	private static DriverManagerDataSource unpooled(JdbcConnectionDetails details) {
		DriverManagerDataSource dataSource = new DriverManagerDataSource(details.getJdbcUrl());
		dataSource.setUsername(details.getUsername());
		dataSource.setPassword(details.getPassword());
		Properties properties = new Properties();
		properties.setProperty("connectTimeout", "2");
		properties.setProperty("tcpKeepAlive", "true");
		dataSource.setConnectionProperties(properties);
		return dataSource;
	}

}
