// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * Opens what was downloaded, with the eyes of somebody in Italy.
 */
public final class FileReading {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

	private FileReading() {
	}

	/** Every row with every cell, the head first, as texts. */
	public static List<List<String>> csv(byte[] file) {
		String text = new String(file, StandardCharsets.UTF_8).substring(1);
		return CsvReader.builder().fieldSeparator(';').ofCsvRecord(text).stream().map(CsvRecord::getFields).toList();
	}

	/**
	 * The same of a spreadsheet; what is no number or date is a text, never a formula.
	 */
	public static List<List<String>> xlsx(byte[] file) throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS)) {
			List<Row> rows = workbook.getFirstSheet().read();
			int width = rows.get(0).getCellCount();
			return rows.stream()
				.map((row) -> IntStream.range(0, width)
					.mapToObj((column) -> row.getOptionalCell(column).map(FileReading::text).orElse(""))
					.toList())
				.toList();
		}
	}

	public static String pdf(byte[] file) throws IOException {
		try (PDDocument document = Loader.loadPDF(file)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

	private static String text(Cell cell) {
		if (cell.getType() == CellType.FORMULA) {
			throw new AssertionError("A formula: " + cell.getFormula());
		}
		if (cell.getType() != CellType.NUMBER) {
			return (cell.getType() == CellType.EMPTY) ? "" : cell.asString();
		}
		boolean date = String.valueOf(cell.getDataFormatString()).contains("yy");
		return date ? DAY.format(cell.asDate()) : cell.asNumber().setScale(2).toPlainString().replace('.', ',');
	}

}
