// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

/**
 * The day of a statement of account as it was asked for, word for word.
 */
record StatementForm(String at) {
}
