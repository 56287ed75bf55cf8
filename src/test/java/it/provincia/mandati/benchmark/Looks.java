// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Somebody's pages, and how long each of them takes.
 *
 * @param times in the order of the pages
 */
record Looks(Guest guest, List<Page> pages, List<PageTimes> times) {

	private static final int HANDS = 4;

	private static final Duration WARM_UP = Duration.ofSeconds(15);

	static Looks of(Ledger ledger, URI address, String code) throws IOException, InterruptedException {
		return of(Guest.loggedIn(address, code), new PageList(ledger.installation().database(), code).all());
	}

	static Looks ofStranger(URI address) {
		return of(Guest.stranger(address), List.of(PageList.LOGIN));
	}

	private static Looks of(Guest guest, List<Page> pages) {
		return new Looks(guest, pages, Stream.generate(PageTimes::new).limit(pages.size()).toList());
	}

	/** Until what is read often has been compiled. */
	Looks warmUp() throws Exception {
		Callable<Void> hand = () -> {
			for (Page page : this.pages) {
				this.guest.read(page.path());
			}
			return null;
		};
		Load.perSecond(WARM_UP, Stream.generate(() -> hand).limit(HANDS).toList());
		return this;
	}

	int count() {
		return this.pages.size();
	}

	void addRound(int page) throws IOException, InterruptedException {
		this.times.get(page).addRound(this.guest, this.pages.get(page).path());
	}

	List<LoggedStatement> statements(int page, ServerLog log) throws IOException, InterruptedException {
		return log.of(this.guest, this.pages.get(page).path());
	}

}
