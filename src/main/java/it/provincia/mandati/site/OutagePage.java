// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The answer while the database gives none: a page made at the start.
 */
@Component
class OutagePage {

	private static final String RETRY_SECONDS = "30";

	private final byte[] page;

	OutagePage(PlainPages pages) {
		this.page = pages.of(HttpStatus.SERVICE_UNAVAILABLE);
	}

	void answer(HttpServletResponse response) throws IOException {
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setContentLength(this.page.length);
		response.getOutputStream().write(this.page);
	}

}
