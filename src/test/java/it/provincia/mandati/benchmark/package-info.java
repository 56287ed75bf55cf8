// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * How fast it is, beside the limit of the machine that is measured in the same run
 * ({@code ./mvnw -Pbench test}). Nothing here judges: it prints a table.
 */
@NullMarked
package it.provincia.mandati.benchmark;

import org.jspecify.annotations.NullMarked;
