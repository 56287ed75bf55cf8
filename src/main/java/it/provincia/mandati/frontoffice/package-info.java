// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The pages of the front office, the finance office and the administrator.
 */
@ApplicationModule(displayName = "Front office",
		allowedDependencies = { "platform", "audit", "account", "creditor", "ledger", "document" })
@NullMarked
package it.provincia.mandati.frontoffice;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
