// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

/**
 * How often what must hold in any order, or of anything sent, is tried: a fifth of it at
 * each build, all of it with {@code -DargLine=-Drounds=100}.
 */
public final class Rounds {

	private Rounds() {
	}

	public static int of(int full) {
		return Math.max(1, full * Integer.getInteger("rounds", 20) / 100);
	}

}
