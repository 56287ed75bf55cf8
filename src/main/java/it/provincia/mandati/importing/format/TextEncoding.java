// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a file's text is written: UTF-8, with or without a byte order mark, or windows-1252
 * when it is not valid UTF-8. Bytes that mean nothing are never replaced in silence.
 */
final class TextEncoding {

	private static final List<Charset> TRIED = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

	private static final char BYTE_ORDER_MARK = 0xFEFF;

	/**
	 * A letter of UTF-8 that was read as windows-1252: no text has these side by side.
	 */
	private static final Pattern BROKEN_LETTER = Pattern.compile("[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€");

	private TextEncoding() {
	}

	/**
	 * Reads the file to its end, to know rather than to guess.
	 */
	static Charset of(Path file) throws IOException, RefusedFileException {
		for (Charset charset : TRIED) {
			if (isReadableAs(charset, file)) {
				return charset;
			}
		}
		throw new RefusedFileException("encoding");
	}

	/**
	 * A reader that fails on a byte that means nothing, past the byte order mark.
	 */
	static Reader open(Path file, Charset charset) throws IOException {
		return open(file, charset, "");
	}

	/**
	 * The same, with something to read after the end.
	 */
	static Reader open(Path file, Charset charset, String after) throws IOException {
		InputStream bytes = new BufferedInputStream(
				new SequenceInputStream(Files.newInputStream(file), new ByteArrayInputStream(after.getBytes(charset))),
				1 << 16);
		if (charset.equals(StandardCharsets.UTF_8)) {
			bytes.mark(3);
			if (!(bytes.read() == 0xEF && bytes.read() == 0xBB && bytes.read() == 0xBF)) {
				bytes.reset();
			}
		}
		return new InputStreamReader(bytes,
				charset.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT));
	}

	private static boolean isReadableAs(Charset charset, Path file) throws IOException, RefusedFileException {
		char[] buffer = new char[1 << 16];
		try (Reader reader = open(file, charset)) {
			for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
				requireText(buffer, read);
				if (!charset.equals(StandardCharsets.UTF_8)) {
					requireOneEncoding(buffer, read);
				}
			}
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	private static void requireOneEncoding(char[] buffer, int length) throws RefusedFileException {
		if (BROKEN_LETTER.matcher(CharBuffer.wrap(buffer, 0, length)).find()) {
			throw new RefusedFileException("mixedEncoding");
		}
	}

	private static void requireText(char[] buffer, int length) throws RefusedFileException {
		for (int i = 0; i < length; i++) {
			if (buffer[i] == 0 || buffer[i] == BYTE_ORDER_MARK) {
				throw new RefusedFileException("encoding");
			}
		}
	}

}
