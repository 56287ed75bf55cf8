// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the staff give a second factor.
 */
@ConfigurationProperties("mandati.staff")
record SecondFactorSettings(@DefaultValue("off") Use secondFactor) {

	boolean isRequiredOf(Role role) {
		return this.secondFactor == Use.REQUIRED && role != Role.CREDITOR;
	}

	/**
	 * What is asked of the staff.
	 */
	enum Use {

		/** The password alone; factors that somebody has stay. */
		OFF,

		/** A code too. */
		REQUIRED

	}

}
