// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the password of a letter opens.
 */
@Validated
@ConfigurationProperties("mandati.letter")
record LetterSettings(@DefaultValue("60") @Min(1) int validDays) {

}
