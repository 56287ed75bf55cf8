// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;

/**
 * Sessions lie in the database, so that they outlive a restart and are the same on every
 * instance.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	/** Without it, two first requests at once collide on the same attribute. */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionRepositoryCustomizer() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	@Bean
	SessionIdGenerator sessionIdGenerator() {
		return new RandomSessionIds();
	}

	@Bean
	CookieSerializer cookieSerializer() {
		return new SessionCookie();
	}

	@Bean
	ConversionService springSessionConversionService() {
		GenericConversionService conversion = new GenericConversionService();
		conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
		conversion.addConverter(byte[].class, Object.class, new SessionValueReader());
		return conversion;
	}

}
