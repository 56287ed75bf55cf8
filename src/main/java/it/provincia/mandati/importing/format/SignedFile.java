// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;

/**
 * A signed file ({@code .p7m}, CAdES) in any of its wrappings: DER or BER, PEM, base64,
 * S/MIME, signed again. The signature is <em>not</em> verified: the exchange system did,
 * and a portal that only shows what a trusted folder holds has nothing to add.
 */
final class SignedFile {

	/** The exchange system takes 5 MB; memory must hold several times this. */
	private static final long LARGEST = 30L << 20;

	private static final int MOST_SIGNATURES = 5;

	/** The first bytes of a signed file, as bytes and as base64: a sequence of ASN.1. */
	private static final int SEQUENCE = 0x30;

	/**
	 * Past the mark of UTF-8, the first line of PEM or the head of a mail, base64 that
	 * begins like a sequence. What has matched is never tried otherwise, so that no file
	 * takes longer than it takes to read it.
	 */
	private static final Pattern ARMOURED = Pattern.compile(
			"(?:\u00ef\u00bb\u00bf)?+\\s*+(?:-----BEGIN [A-Z0-9 #]++-----|(?:[A-Za-z0-9-]++:.*+\\R(?:[ \\t].*+\\R)*+)++\\R)?+"
					+ "\\s*+(MI[A-Za-z0-9+/=\\s]{60,}+)(?:-----END(?s:.*+))?+");

	private static final int LOOKED_AT = 1 << 12;

	private SignedFile() {
	}

	/**
	 * What is signed, or the file itself where it is not.
	 * @param content gives a place for what is taken out
	 * @throws RefusedFileException when the envelope is damaged, or has nothing in it
	 */
	static Path plain(Path file, Content content) throws IOException, RefusedFileException {
		if (!looksSigned(file)) {
			return file;
		}
		if (Files.size(file) > LARGEST) {
			throw new RefusedFileException("largeSignedFile");
		}
		byte[] bytes = Files.readAllBytes(file);
		byte[] signed = binary(bytes);
		if (signed == null) {
			return file;
		}
		for (int signatures = 0; signed != null; signed = binary(bytes)) {
			if (signatures++ == MOST_SIGNATURES) {
				throw new RefusedFileException("damagedSignedFile");
			}
			bytes = unwrapped(signed);
		}
		return Files.write(content.temporary(), bytes);
	}

	private static boolean looksSigned(Path file) throws IOException {
		try (InputStream start = Files.newInputStream(file)) {
			byte[] bytes = start.readNBytes(LOOKED_AT);
			return isSequence(bytes) || ARMOURED.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).lookingAt();
		}
	}

	/**
	 * The envelope in bytes; null where it is none.
	 */
	private static byte @org.jspecify.annotations.Nullable [] binary(byte[] bytes) {
		if (isSequence(bytes)) {
			return bytes;
		}
		Matcher armoured = ARMOURED.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
		if (!armoured.matches()) {
			return null;
		}
		try {
			byte[] decoded = Base64.getMimeDecoder().decode(armoured.group(1));
			return isSequence(decoded) ? decoded : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * A text may begin with a 0, which is the same byte, but not go on like this.
	 */
	private static boolean isSequence(byte[] bytes) {
		return bytes.length > 1 && bytes[0] == SEQUENCE && (bytes[1] & 0xFF) >= 0x80 && (bytes[1] & 0xFF) <= 0x84;
	}

	/**
	 * Read as a stream, because some programs end the file with a line end that is no
	 * part of it.
	 */
	private static byte[] unwrapped(byte[] signed) throws RefusedFileException {
		try {
			CMSTypedData content = new CMSSignedData(new ByteArrayInputStream(signed)).getSignedContent();
			if (content == null) {
				throw new RefusedFileException("detachedSignature");
			}
			return (byte[]) content.getContent();
		}
		catch (CMSException | RuntimeException ex) {
			throw new RefusedFileException("damagedSignedFile");
		}
	}

}
