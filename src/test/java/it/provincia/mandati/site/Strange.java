// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What no browser sends, as chance has it: bytes of any sort, and those that have undone
 * one program or another. A sign stands for a byte.
 */
final class Strange {

	private static final List<String> TEXTS = List.of("", " ", "0", "-1", "9223372036854775808", "1e999", "NaN", "1,5",
			"31/2/2026", "29/2/2027", "1/1/0000", "+999999999-12-31", "99999999999999999999", "null", "true", "[]",
			"{}", "' or 1=1 --", "\\", "%", "_", "%%", "$1", "${7*7}", "#{7*7}", "__${7*7}__::.x", "*{7*7}", "~{::x}",
			"redirect:http://evil.example", "forward:/error", "//evil.example", "<script>alert(1)</script>", "\"'><b>",
			"../../../../etc/passwd", "..\\..\\x", "C:\\x", "file:///etc/passwd", "\0", "a\0b", "\r\nX-Evil: 1", "\n",
			"\t", "\u007f", utf8("\u202e\ufeff\u200b"), utf8("e\u0301\u00df\u0130\u0131"), utf8("\uffff"),
			utf8("\ud83d\ude00"), "\u00c0\u00ae", "\u00ed\u00a0\u0080", "\u00ff\u00fe", "\u00f4\u0090\u0080\u0080",
			"x".repeat(300), "(".repeat(200), "9".repeat(400), "6e2a0c5e-3f8c-4d5e-9a57-0d8f6f1c2b3a", "INVOICE",
			"ASC,DESC", "1;2", "=1+1");

	private static final List<String> NAMES = List.of("page", "size", "sort", "dir", "q", "lang", "from", "to", "at",
			"year", "class.module.classLoader", "a[0]", "a[", "a.b[99999999]", "_a", "!a", "", "error", "action",
			"_method");

	private static final List<String> HEADERS = List.of("Accept", "Accept-Language", "Accept-Encoding",
			"Accept-Charset", "Range", "If-None-Match", "If-Modified-Since", "User-Agent", "Referer", "Origin",
			"X-HTTP-Method-Override", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix",
			"Forwarded", "Content-Type", "Upgrade", "Authorization", "Access-Control-Request-Method",
			"X-Requested-With", "Cookie");

	private final Random random;

	Strange(long seed) {
		this.random = new Random(seed);
	}

	boolean oneOf(int times) {
		return this.random.nextInt(times) == 0;
	}

	int upTo(int most) {
		return this.random.nextInt(most + 1);
	}

	<T> T any(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

	String text() {
		if (oneOf(30)) {
			return signs(256);
		}
		return oneOf(4) ? utf8(signs(Character.MIN_SURROGATE)) : any(TEXTS);
	}

	private String signs(int many) {
		return IntStream.range(0, upTo(40))
			.mapToObj((i) -> String.valueOf((char) this.random.nextInt(many)))
			.collect(Collectors.joining());
	}

	/** Names and values as a query or a form has them. */
	String fields(List<String> known) {
		return IntStream.range(0, upTo(5))
			.mapToObj((i) -> field((known.isEmpty() || oneOf(3)) ? any(NAMES) : any(known)))
			.collect(Collectors.joining("&"));
	}

	private String field(String name) {
		return encoded(oneOf(20) ? text() : name) + (oneOf(20) ? "" : "=" + encoded(text()));
	}

	/** Now and then not at all, where the protocol leaves a choice. */
	String encoded(String text) {
		boolean careless = oneOf(10);
		return text.chars()
			.mapToObj((sign) -> isPlain(sign) || careless && isHarmless(sign) ? String.valueOf((char) sign)
					: "%%%02X".formatted(sign))
			.collect(Collectors.joining());
	}

	/** As the protocol allows it, but for now and then. */
	String header() {
		String value = text().replaceAll(oneOf(10) ? "[\\r\\n]" : "[\\x00-\\x1f\\x7f]", "");
		return any(HEADERS) + ": " + value;
	}

	private static boolean isPlain(int sign) {
		return sign < 128 && (Character.isLetterOrDigit(sign) || "-._~".indexOf(sign) >= 0);
	}

	private static boolean isHarmless(int sign) {
		return "!$'()*+,:@/;".indexOf(sign) >= 0;
	}

	private static String utf8(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
	}

}
