// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When pages say that their data are old.
 *
 * @param staleAfter how long after the last good load; by default more than a long
 * weekend
 */
@ConfigurationProperties("mandati.freshness")
record FreshnessSettings(@DefaultValue("5d") Duration staleAfter) {
}
