// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file that has been recognised and can be read, as often as one likes, a row at a
 * time: memory does not grow with it.
 */
public interface SourceFile {

	FileKind kind();

	/**
	 * What the cells of a record are called, for the rows that are given back.
	 */
	List<String> header();

	/**
	 * The columns of the kind that this file bears.
	 */
	List<Column> columns();

	/**
	 * Reads every row, in order.
	 * @throws RefusedFileException when the file cannot be read to its end
	 */
	void forEachRow(Consumer<Row> consumer) throws IOException, RefusedFileException;

	/**
	 * Reads every row as it was written.
	 * @throws RefusedFileException when the file cannot be read to its end
	 */
	void forEachRecord(Consumer<Record> consumer) throws IOException, RefusedFileException;

	/**
	 * What is worth a word about the file as a whole, once its rows have been read.
	 */
	List<Problem> notices();

	/**
	 * A row as it was written.
	 *
	 * @param line where it begins, from 1; in a file without lines, the how manieth it is
	 */
	record Record(long line, List<String> cells) {
	}

}
