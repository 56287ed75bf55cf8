// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The administrator's pages: accounts of the staff and the audit trail (ADR 0009).
 */
@ApplicationModule(displayName = "Administration",
		allowedDependencies = { "platform", "audit", "account", "creditor", "frontoffice", "finance" })
@NullMarked
package it.provincia.mandati.administration;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
