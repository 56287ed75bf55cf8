// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The pages as people see them, in a real browser: what no test of the HTML can tell.
 */
@NullMarked
package it.provincia.mandati.browser;

import org.jspecify.annotations.NullMarked;
