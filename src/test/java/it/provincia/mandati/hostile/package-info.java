// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * What somebody might do who wants to do harm: texts that would be more than texts, ids
 * of others, and where a secret might show.
 */
@NullMarked
package it.provincia.mandati.hostile;

import org.jspecify.annotations.NullMarked;
