// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.converter.Converter;

/**
 * Reads what a session keeps. Only what sessions are known to keep is read (ASVS 5.0
 * 1.5.2); what cannot be, because another version wrote it, counts as not there: its
 * owner logs in again.
 */
class SessionValueReader implements Converter<byte[], @Nullable Object> {

	private static final Logger logger = LoggerFactory.getLogger(SessionValueReader.class);

	private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config
		.createFilter("maxdepth=20;maxarray=10000;java.lang.*;java.util.**;java.time.*;it.provincia.mandati.**;"
				+ "org.springframework.security.**;org.springframework.util.*;org.springframework.web.servlet.*;!*");

	@Override
	public @Nullable Object convert(byte[] bytes) {
		try (ConfigurableObjectInputStream values = new ConfigurableObjectInputStream(new ByteArrayInputStream(bytes),
				getClass().getClassLoader())) {
			values.setObjectInputFilter(KNOWN);
			return values.readObject();
		}
		catch (IOException | ClassNotFoundException | RuntimeException ex) {
			logger.info("A value of a session cannot be read and is dropped: {}", ex.toString());
			return null;
		}
	}

}
