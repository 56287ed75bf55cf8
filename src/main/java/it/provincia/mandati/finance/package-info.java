// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The finance office's desk over the ledger as a whole: what came in, what is overdue,
 * how timely payments are, the notice on every page (ADR 0009).
 */
@ApplicationModule(displayName = "Finance",
		allowedDependencies = { "platform", "audit", "account", "creditor", "ledger", "importing", "document",
				"frontoffice" })
@NullMarked
package it.provincia.mandati.finance;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
