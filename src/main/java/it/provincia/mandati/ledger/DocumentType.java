// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

/**
 * What kind of act founds the claim. The order is the one lists are sorted by.
 */
public enum DocumentType {

	INVOICE, CREDIT_NOTE, FEE_NOTE, EXPENSE_NOTE, CONTRIBUTION, REIMBURSEMENT, BENEFIT, OTHER

}
