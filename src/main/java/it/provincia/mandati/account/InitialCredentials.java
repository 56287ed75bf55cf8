// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What an account keeps of an initial password.
 *
 * @param expiresAt the instant from which it no longer opens; null: never
 */
public record InitialCredentials(String hash, @Nullable Instant expiresAt) {

}
