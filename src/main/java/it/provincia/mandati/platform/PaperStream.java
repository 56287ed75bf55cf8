// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.openhtmltopdf.extend.FSStream;

import org.springframework.core.io.ClassPathResource;

/**
 * A style sheet or font for paper, from the application's own resources.
 *
 * @param address {@code classpath:} and the path
 */
record PaperStream(String address) implements FSStream {

	static final String PROTOCOL = "classpath";

	@Override
	public InputStream getStream() {
		try {
			return new ClassPathResource(this.address.substring(PROTOCOL.length() + 1)).getInputStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Reader getReader() {
		return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
	}

}
