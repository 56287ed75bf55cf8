// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Who did what to whom, append-only.
 */
@ApplicationModule(displayName = "Audit", allowedDependencies = "platform")
@NullMarked
package it.provincia.mandati.audit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
