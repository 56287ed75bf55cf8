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

	/**
	 * @param bodyTaxCode of whom the files of others must speak
	 */
	public SourceFiles(String bodyTaxCode) {
		this.bodyTaxCode = bodyTaxCode;
	}

	/**
	 * @param name what people call the file: invoices are found by it
	 * @throws RefusedFileException when the file is none of those that are known, or not
	 * for this body
	 */
	public SourceFile open(Path file, String name) throws IOException, RefusedFileException {
		if (Files.size(file) == 0) {
			throw new RefusedFileException("nothing");
		}
		return isXml(file) ? openXml(file, name) : OwnCsvFile.open(file);
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
