// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import it.provincia.mandati.platform.BodySettings;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The answer while the database gives none: a page made at the start, in Italian and
 * below it in English, because nobody can be asked who is before it.
 */
@Component
class OutagePage {

	private static final String RETRY_SECONDS = "30";

	private final byte[] page;

	OutagePage(ITemplateEngine engine, MessageSource messages, BodySettings body,
			@Value("${server.servlet.context-path:}") String path) {
		List<Words> words = Stream.of(Locale.ITALIAN, Locale.ENGLISH)
			.map((language) -> Words.in(language, messages))
			.toList();
		Context context = new Context(Locale.ITALIAN, Map.of("body", body, "words", words, "path", path));
		this.page = engine.process("site/outage", context).getBytes(StandardCharsets.UTF_8);
	}

	void answer(HttpServletResponse response) throws IOException {
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setContentLength(this.page.length);
		response.getOutputStream().write(this.page);
	}

	/**
	 * What happened and what to do, in one language.
	 */
	record Words(String title, String text, String advice) {

		static Words in(Locale locale, MessageSource messages) {
			return new Words(messages.getMessage("error.503", null, locale),
					messages.getMessage("error.503.text", null, locale),
					messages.getMessage("error.503.todo", null, locale));
		}

	}

}
