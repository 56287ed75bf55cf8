// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.util.List;
import java.util.UUID;

import it.provincia.mandati.creditor.CreditorListing;
import it.provincia.mandati.platform.PageLinks;

/**
 * The trail as its page shows it, with every address ready made.
 *
 * @param candidates whom the text that was typed may mean; empty where it meant one, or
 * nobody
 */
record TrailList(TrailFilter filter, TrailPage page, List<TrailLine> lines, List<CreditorListing> candidates) {

	static final String PATH = "/staff/audit";

	public String path() {
		return PATH;
	}

	public boolean filtered() {
		return this.filter.active();
	}

	public PageLinks pager() {
		return PageLinks.of(this.page.number(), this.page.pages(), (number) -> PATH + this.filter.suffix(number));
	}

	/** All that it finds as a file, not only what its pages show. */
	public String csv() {
		return PATH + ".csv" + this.filter.suffix();
	}

	/** What that account did. */
	public String by(UUID account) {
		return PATH + this.filter.by(account).suffix();
	}

	/** What was done about that creditor. */
	public String about(long creditor) {
		return PATH + this.filter.about(creditor).suffix();
	}

}
