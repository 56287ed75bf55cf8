// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import org.jspecify.annotations.Nullable;

/**
 * A row of the trail in words.
 *
 * @param about what it was about beside the creditor; null where there is nothing to say
 */
record TrailLine(TrailEntry entry, String what, String who, @Nullable String about, @Nullable String detail) {

}
