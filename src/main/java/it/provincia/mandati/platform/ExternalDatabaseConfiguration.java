// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Where a data source is configured, it must answer before anything else starts.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(ExternalDatabaseConfiguration.OnExternalDatabase.class)
class ExternalDatabaseConfiguration {

	@Bean
	static ExternalDatabaseCheck externalDatabaseCheck() {
		return new ExternalDatabaseCheck();
	}

	static class OnExternalDatabase extends NoneNestedConditions {

		OnExternalDatabase() {
			super(ConfigurationPhase.PARSE_CONFIGURATION);
		}

		@Conditional(OnEmbeddedDatabase.class)
		static class Embedded {

		}

	}

}
