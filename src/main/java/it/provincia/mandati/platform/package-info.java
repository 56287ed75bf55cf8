// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The technical floor: embedded database, web set-up, Italian formats, paging, CSV. Knows
 * no feature.
 */
@ApplicationModule(displayName = "Platform", allowedDependencies = {})
@NullMarked
package it.provincia.mandati.platform;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
