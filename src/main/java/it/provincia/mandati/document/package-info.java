// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The creditor's pages over the ledger: list, detail, exports.
 */
@ApplicationModule(displayName = "Document",
		allowedDependencies = { "platform", "audit", "account", "creditor", "ledger" })
@NullMarked
package it.provincia.mandati.document;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
