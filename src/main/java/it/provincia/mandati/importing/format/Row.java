// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file, read: one value a column of the kind, null where the file has none or
 * the cell cannot be taken. A row with problems still bears the values that could be
 * read, so that what belongs to it can be found.
 *
 * @param line the line of the file on which the row begins, from 1
 * @param values in the order of {@link FileKind#columns()}
 * @param problems why the row cannot be taken, empty where it can
 * @param notices what is worth a word, though the row is taken
 */
public record Row(long line, @Nullable String[] values, List<Problem> problems, List<Problem> notices) {

}
