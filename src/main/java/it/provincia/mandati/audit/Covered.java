// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.time.Instant;

/**
 * What a seal covers.
 *
 * @param ids exactly the rows, as PostgreSQL writes a multirange
 * @param digest of all that stands in the rows, in the order of their ids
 */
record Covered(long rows, String ids, Instant firstAt, Instant lastAt, String digest) {

}
