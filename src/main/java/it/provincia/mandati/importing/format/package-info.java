// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The readers: one a format, each a stream of rows from a file, knowing no database.
 */
@NullMarked
package it.provincia.mandati.importing.format;

import org.jspecify.annotations.NullMarked;
