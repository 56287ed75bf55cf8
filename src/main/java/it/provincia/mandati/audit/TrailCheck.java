// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A verification of the trail, as its page shows it. Times are those of Rome.
 *
 * @param endedAt null while it goes on
 * @param verdict null while it goes on, and where it never came to its end
 */
public record TrailCheck(ZonedDateTime startedAt, @Nullable ZonedDateTime endedAt, @Nullable Verdict verdict) {

}
