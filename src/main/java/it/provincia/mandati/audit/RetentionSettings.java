// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * For how long things are kept.
 *
 * @param audit for how many whole months the trail is; what administrators do must be
 * kept for six at least (Garante 27/11/2008)
 */
@Validated
@ConfigurationProperties("mandati.retention")
record RetentionSettings(@DefaultValue("24") @Min(value = 6, message = "almeno 6 mesi (Garante, 27/11/2008)") @Max(
		value = 1200, message = "al massimo 1200 mesi") int audit) {

}
