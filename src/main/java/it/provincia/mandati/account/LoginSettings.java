// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may log in, and how.
 */
@ConfigurationProperties("mandati.login")
record LoginSettings(@DefaultValue("all") PasswordLogin passwordFor) {

}
