// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The languages of the pages. One is asked for by {@code ?lang=}, kept in a cookie, and
 * Italian where nothing is said; any other value counts as nothing said. The query is
 * read as it stands, because the pages that refuse a malformed one have a language too.
 */
enum Language {

	ITALIAN("it", "Italiano"), ENGLISH("en", "English");

	static final String NAME = "lang";

	private static final String PARAMETER = NAME + "=";

	private final String tag;

	private final String ownName;

	Language(String tag, String ownName) {
		this.tag = tag;
		this.ownName = ownName;
	}

	String tag() {
		return this.tag;
	}

	Locale locale() {
		return Locale.forLanguageTag(this.tag);
	}

	/**
	 * The link that shows the same page in this language: its own query, kept.
	 */
	Link linkFrom(@Nullable String query) {
		Stream<String> kept = parameters(query).filter((parameter) -> !parameter.startsWith(PARAMETER));
		return new Link(this.tag, this.ownName,
				Stream.concat(kept, Stream.of(PARAMETER + this.tag)).collect(Collectors.joining("&", "?", "")));
	}

	Language other() {
		return (this == ITALIAN) ? ENGLISH : ITALIAN;
	}

	static Language of(HttpServletRequest request) {
		return asked(request).or(() -> remembered(request)).orElse(ITALIAN);
	}

	static Optional<Language> asked(HttpServletRequest request) {
		return parameters(request.getQueryString()).filter((parameter) -> parameter.startsWith(PARAMETER))
			.flatMap((parameter) -> tagged(parameter.substring(PARAMETER.length())))
			.findFirst();
	}

	private static Optional<Language> remembered(HttpServletRequest request) {
		Cookie[] cookies = (request.getCookies() != null) ? request.getCookies() : new Cookie[0];
		String name = HostCookie.name(NAME, request);
		return Arrays.stream(cookies)
			.filter((cookie) -> name.equals(cookie.getName()))
			.flatMap((cookie) -> tagged(cookie.getValue()))
			.findFirst();
	}

	private static Stream<Language> tagged(@Nullable String tag) {
		return Arrays.stream(values()).filter((language) -> language.tag.equals(tag));
	}

	private static Stream<String> parameters(@Nullable String query) {
		return (query != null) ? Arrays.stream(query.split("&")).filter((text) -> !text.isEmpty()) : Stream.empty();
	}

	/**
	 * A link to the same page in another language, named in that language.
	 */
	record Link(String tag, String name, String href) {

	}

}
