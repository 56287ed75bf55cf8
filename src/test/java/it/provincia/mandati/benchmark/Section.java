// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.util.Locale;

/**
 * A part of the table that can be asked for alone.
 */
enum Section {

	IMPORT(ImportSection::new), PAGES(PagesSection::new), EXPORTS(ExportsSection::new), LOG_IN(LogInSection::new),
	START(StartSection::new), INSTANCES(InstancesSection::new);

	private final Maker maker;

	Section(Maker maker) {
		this.maker = maker;
	}

	static Section of(String name) {
		return valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	void measure(Bench bench) throws Exception {
		this.maker.make(bench).measure();
	}

	/**
	 * What measures it.
	 */
	interface Measuring {

		void measure() throws Exception;

	}

	private interface Maker {

		Measuring make(Bench bench);

	}

}
