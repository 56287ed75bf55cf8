// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a file that came to one thing.
 *
 * @param outcome {@code NEW}, {@code CHANGED}, {@code UNCHANGED}, {@code PARKED} or
 * {@code REJECTED}
 * @param amount what they speak of, gross, in euro; null where they bear no amounts
 */
record ControlSum(String outcome, long rows, @Nullable BigDecimal amount) {
}
