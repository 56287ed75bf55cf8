// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The accounting facts, the one place where a status is derived from them, and the read
 * table of positions that the derivation writes.
 */
@ApplicationModule(displayName = "Ledger", allowedDependencies = { "platform", "audit", "account", "creditor" })
@NullMarked
package it.provincia.mandati.ledger;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
