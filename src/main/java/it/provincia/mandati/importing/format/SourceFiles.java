// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Recognises files by what is in them, never by their names.
 */
public final class SourceFiles {

	private final String bodyTaxCode;

	private final Scratch scratch;

	/**
	 * @param bodyTaxCode of whom the files of others must speak
	 * @param scratch for what is taken out of a zip or a signature
	 */
	public SourceFiles(String bodyTaxCode, Scratch scratch) {
		this.bodyTaxCode = bodyTaxCode;
		this.scratch = scratch;
	}

	/**
	 * What is to be read out of a file.
	 * @param name what people call it
	 * @throws RefusedFileException when it is a zip that cannot be opened, or that no
	 * honest sender makes
	 */
	public Envelope unpack(Path file, String name) throws IOException, RefusedFileException {
		return Envelope.open(file, name, this.scratch);
	}

	/**
	 * @param content to be closed after its rows have been read
	 * @throws RefusedFileException when it is none of the files that are known, or not
	 * for this body
	 */
	public SourceFile open(Content content) throws IOException, RefusedFileException {
		Path file = content.path();
		if (Files.size(file) == 0) {
			throw new RefusedFileException("nothing");
		}
		return isXml(file) ? openXml(file, content.name()) : OwnCsvFile.open(file);
	}

	private SourceFile openXml(Path file, String name) throws IOException, RefusedFileException {
		String root = XmlFile.root(file);
		return switch (root) {
			case OrdersFile.ROOT -> OrdersFile.open(file, this.bodyTaxCode);
			case CashJournalFile.ROOT -> CashJournalFile.open(file, this.bodyTaxCode);
			case AnswersFile.ROOT -> AnswersFile.open(file, this.bodyTaxCode);
			case InvoiceFile.ROOT, InvoiceFile.SIMPLIFIED_ROOT -> InvoiceFile.open(file, name, this.bodyTaxCode);
			case SdiReceiptFile.ROOT -> SdiReceiptFile.open(file);
			default -> throw new RefusedFileException(
					SdiReceiptFile.OTHER_NOTICES.contains(root) ? "notNeeded" : "unknownXml", root);
		};
	}

	/**
	 * Whether the first character that says anything opens a tag, past the marks of byte
	 * order that XML may bear.
	 */
	private static boolean isXml(Path file) throws IOException {
		try (InputStream bytes = Files.newInputStream(file)) {
			for (byte one : bytes.readNBytes(64)) {
				if (one == '<') {
					return true;
				}
				if (one > ' ') {
					return false;
				}
			}
			return false;
		}
	}

}
