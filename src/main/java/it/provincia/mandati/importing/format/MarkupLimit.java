// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an XML file, as long as no tag, comment, section or instruction in them is
 * so long that nobody means well by it: the parser keeps each of these whole in memory,
 * whereas text comes in pieces.
 */
class MarkupLimit extends FilterInputStream {

	private static final int LONGEST = 1 << 20;

	private static final String COMMENT = "!--";

	private static final String SECTION = "![CDATA[";

	private final StringBuilder opening = new StringBuilder();

	private int length;

	/** How what is open will end, empty while that is not yet known. */
	private String ending = "";

	private int matched;

	private int quote;

	MarkupLimit(InputStream bytes) {
		super(bytes);
	}

	@Override
	public int read() throws IOException {
		int one = super.read();
		see(one);
		return one;
	}

	@Override
	public int read(byte[] bytes, int offset, int count) throws IOException {
		int read = super.read(bytes, offset, count);
		for (int i = offset; i < offset + read; i++) {
			see(bytes[i]);
		}
		return read;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	/** The zeros are the other halves of UTF-16. */
	private void see(int one) throws IOException {
		if (one == 0) {
			return;
		}
		if (this.length == 0) {
			begin(one);
			return;
		}
		if (++this.length > LONGEST) {
			throw new IOException("markup longer than " + LONGEST + " bytes");
		}
		if (this.ending.isEmpty()) {
			recognise(one);
		}
		else {
			lookForEnd(one);
		}
	}

	private void begin(int one) {
		if (one == '<') {
			this.length = 1;
			this.opening.setLength(0);
			this.ending = "";
			this.matched = 0;
			this.quote = 0;
		}
	}

	private void recognise(int one) {
		String seen = this.opening.append((char) one).toString();
		if (seen.equals("?")) {
			this.ending = "?>";
		}
		else if (seen.equals(COMMENT)) {
			this.ending = "-->";
		}
		else if (seen.equals(SECTION)) {
			this.ending = "]]>";
		}
		else if (!COMMENT.startsWith(seen) && !SECTION.startsWith(seen)) {
			this.ending = ">";
			lookForEnd(one);
		}
	}

	private void lookForEnd(int one) {
		if (this.quote != 0) {
			this.quote = (one == this.quote) ? 0 : this.quote;
		}
		else if (this.ending.length() == 1 && (one == '\'' || one == '"')) {
			this.quote = one;
		}
		else if (one == this.ending.charAt(this.matched)) {
			this.matched++;
			this.length = (this.matched == this.ending.length()) ? 0 : this.length;
		}
		else if (one != this.ending.charAt(0) || this.matched != this.ending.length() - 1) {
			// "--->" and "]]]>" end too: of the same sign in a row, the last ones count.
			this.matched = (one == this.ending.charAt(0)) ? 1 : 0;
		}
	}

}
