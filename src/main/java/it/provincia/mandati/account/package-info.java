// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Log-in, passwords, roles and sessions; the URL table of the whole application.
 */
@ApplicationModule(displayName = "Account", allowedDependencies = { "platform", "audit" })
@NullMarked
package it.provincia.mandati.account;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
