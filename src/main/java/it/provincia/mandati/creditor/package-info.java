// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The registry of creditors and their tax codes.
 */
@ApplicationModule(displayName = "Creditor", allowedDependencies = { "platform", "audit", "account" })
@NullMarked
package it.provincia.mandati.creditor;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
