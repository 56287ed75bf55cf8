// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * What each creditor must see, worked out from the own CSV files alone: in memory, with
 * exact fractions, from the text of the public interface and never from production code,
 * so that tests can hold the two against each other.
 */
package it.provincia.mandati.oracle;
