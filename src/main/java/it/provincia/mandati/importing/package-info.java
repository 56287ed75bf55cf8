// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Inbox, runs and rejected rows: the only writer of creditor and ledger data.
 */
@ApplicationModule(displayName = "Importing",
		allowedDependencies = { "platform", "audit", "account", "creditor", "ledger" })
@NullMarked
package it.provincia.mandati.importing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
