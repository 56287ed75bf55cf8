// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

/**
 * How much waits for a decision of the finance office.
 *
 * @param payees whom nothing tells; those whom one decision settles count once
 * @param matches invoices, and references of orders to one, that may be a document known
 * already
 */
public record OpenQuestions(long payees, long matches) {

}
