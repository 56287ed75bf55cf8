// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

	@Test
	void eachRoomUsesOnlyWhatStandsToItsLeft() {
		ApplicationModules.of(MandatiApplication.class).verify();
	}

}
