// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import it.provincia.mandati.platform.BodySettings;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Pages of words that ask nobody anything, in Italian and below it in English, because it
 * is not known who is before them: made once, and sent as they are.
 */
@Component
class PlainPages {

	private final ITemplateEngine engine;

	private final MessageSource messages;

	private final BodySettings body;

	private final String path;

	private final Map<HttpStatus, byte[]> made = new ConcurrentHashMap<>();

	PlainPages(ITemplateEngine engine, MessageSource messages, BodySettings body,
			@Value("${server.servlet.context-path:}") String path) {
		this.engine = engine;
		this.messages = messages;
		this.body = body;
		this.path = path;
	}

	/** In UTF-8. */
	byte[] of(HttpStatus status) {
		return this.made.computeIfAbsent(status, this::make);
	}

	private byte[] make(HttpStatus status) {
		List<Words> words = Stream.of(Locale.ITALIAN, Locale.ENGLISH)
			.map((language) -> words(status, language))
			.toList();
		Context context = new Context(Locale.ITALIAN, Map.of("body", this.body, "words", words, "path", this.path));
		return this.engine.process("site/outage", context).getBytes(StandardCharsets.UTF_8);
	}

	private Words words(HttpStatus status, Locale language) {
		String key = "error." + status.value();
		return new Words(this.messages.getMessage(key, null, language),
				this.messages.getMessage(key + ".text", null, language),
				this.messages.getMessage(key + ".todo", null, language));
	}

	/**
	 * What happened and what to do, in one language.
	 */
	record Words(String title, String text, String advice) {

	}

}
