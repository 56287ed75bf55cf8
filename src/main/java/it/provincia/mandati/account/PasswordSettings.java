// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How passwords are hashed.
 *
 * @param cost of BCrypt: one more takes twice the time
 */
@Validated
@ConfigurationProperties("mandati.password")
record PasswordSettings(@DefaultValue("12") @Min(4) @Max(16) int cost) {

}
