// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/**
 * Writes the objects of one PDF into another, where they bear other numbers (ISO 32000-1,
 * 7.3). Nothing of them is kept.
 */
class PdfObjects {

	private final Map<COSObjectKey, Long> numbers;

	/**
	 * @param numbers what each object is called from now on; any other one is nothing
	 */
	PdfObjects(Map<COSObjectKey, Long> numbers) {
		this.numbers = numbers;
	}

	long number(COSObject reference) {
		return Objects.requireNonNull(this.numbers.get(reference.getKey()), "No object of this part");
	}

	void write(COSBase value, OutputStream out) throws IOException {
		if (value instanceof COSObject reference) {
			Long number = this.numbers.get(reference.getKey());
			text((number != null) ? number + " 0 R" : "null", out);
		}
		else if (value instanceof COSStream stream) {
			stream(stream, out);
		}
		else if (value instanceof COSDictionary dictionary) {
			dictionary(dictionary, out);
		}
		else if (value instanceof COSArray array) {
			array(array, out);
		}
		else {
			simple(value, out);
		}
	}

	private void stream(COSStream stream, OutputStream out) throws IOException {
		stream.setLong(COSName.LENGTH, stream.getLength());
		dictionary(stream, out);
		text("\nstream\n", out);
		try (InputStream content = stream.createRawInputStream()) {
			content.transferTo(out);
		}
		text("\nendstream", out);
	}

	private void dictionary(COSDictionary dictionary, OutputStream out) throws IOException {
		text("<<", out);
		for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
			entry.getKey().writePDF(out);
			text(" ", out);
			write(entry.getValue(), out);
		}
		text(">>", out);
	}

	private void array(COSArray array, OutputStream out) throws IOException {
		text("[", out);
		for (int i = 0; i < array.size(); i++) {
			text((i == 0) ? "" : " ", out);
			write(array.get(i), out);
		}
		text("]", out);
	}

	private static void simple(COSBase value, OutputStream out) throws IOException {
		if (value instanceof COSName name) {
			name.writePDF(out);
		}
		else if (value instanceof COSInteger number) {
			number.writePDF(out);
		}
		else if (value instanceof COSFloat number) {
			number.writePDF(out);
		}
		else if (value instanceof COSString string) {
			COSWriter.writeString(string, out);
		}
		else if (value instanceof COSBoolean truth) {
			truth.writePDF(out);
		}
		else {
			text("null", out);
		}
	}

	private static void text(String text, OutputStream out) throws IOException {
		out.write(text.getBytes(StandardCharsets.US_ASCII));
	}

}
