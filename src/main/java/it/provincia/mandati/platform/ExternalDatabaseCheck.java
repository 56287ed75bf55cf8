// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Tries the configured database before any pool does, so that a server that is down or
 * refuses us is told as a setting and not as a page of stack traces.
 */
class ExternalDatabaseCheck implements BeanPostProcessor {

	private static final String URL = "SPRING_DATASOURCE_URL";

	private static final String CREDENTIALS = "SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD";

	private static final String SECONDS = "5";

	/** The oldest PostgreSQL that the tests run on. */
	private static final int OLDEST = 18;

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof JdbcConnectionDetails details) {
			check(details);
		}
		return bean;
	}

	private static void check(JdbcConnectionDetails details) {
		Properties properties = new Properties();
		properties.setProperty("connectTimeout", SECONDS);
		properties.setProperty("loginTimeout", SECONDS);
		properties.setProperty("socketTimeout", SECONDS);
		put(properties, "user", details.getUsername());
		put(properties, "password", details.getPassword());
		try (Connection connection = DriverManager.getConnection(details.getJdbcUrl(), properties)) {
			requireVersion(withoutParameters(details.getJdbcUrl()), connection.getMetaData().getDatabaseMajorVersion());
		}
		catch (SQLException ex) {
			throw refusal(withoutParameters(details.getJdbcUrl()), ex);
		}
	}

	/**
	 * An older server would fail in the middle of a migration.
	 */
	static void requireVersion(String url, int major) {
		if (major < OLDEST) {
			throw new SettingException(URL, "il database %s è PostgreSQL %d: serve la versione %d o una successiva"
				.formatted(url, major, OLDEST));
		}
	}

	private static void put(Properties properties, String name, @Nullable String value) {
		if (value != null) {
			properties.setProperty(name, value);
		}
	}

	private static SettingException refusal(String url, SQLException ex) {
		String state = String.valueOf(ex.getSQLState());
		if (state.startsWith("28") || state.equals("08004")) {
			return new SettingException(CREDENTIALS,
					"il database %s rifiuta l'utente o la password (%s)".formatted(url, ex.getMessage()), ex);
		}
		return new SettingException(URL, "il database %s non risponde (%s)".formatted(url, ex.getMessage()), ex);
	}

	/** They may hold a password. */
	private static String withoutParameters(String url) {
		return url.replaceFirst("\\?.*", "");
	}

}
