// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Public pages and error pages.
 */
@ApplicationModule(displayName = "Site",
		allowedDependencies = { "platform", "audit", "account", "creditor", "ledger", "document", "frontoffice",
				"finance" })
@NullMarked
package it.provincia.mandati.site;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
