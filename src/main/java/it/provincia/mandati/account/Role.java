// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

/**
 * What an account may do: see its own positions, answer the public (URP), own the data
 * and the import (finance office), keep the accounts (administrator).
 */
public enum Role {

	/** A creditor, who sees its own positions only. */
	CREDITOR,

	/** The front office (Ufficio relazioni con il pubblico). */
	URP,

	/** The finance office (ragioneria). */
	FINANCE,

	/** The administrator. */
	ADMIN

}
