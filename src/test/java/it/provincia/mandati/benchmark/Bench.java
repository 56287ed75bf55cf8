// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.nio.file.Path;

/**
 * Where the figures of a run are measured, and where they go.
 *
 * @param folder for what is kept no longer than the run
 */
record Bench(Ledger ledger, Path folder, Table table) {

	Installation installation() {
		return this.ledger.installation();
	}

	Size size() {
		return this.ledger.size();
	}

}
