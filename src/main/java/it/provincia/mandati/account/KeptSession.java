// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.Instant;
import java.util.Optional;

import it.provincia.mandati.account.AccountUse.OpenSession;
import it.provincia.mandati.platform.Rome;
import org.jspecify.annotations.Nullable;

/**
 * A session as the table has it.
 *
 * @param mark null where another version left none that can be read
 */
record KeptSession(String id, Instant since, Instant lastUsed, @Nullable LogInMark mark) {

	/** Without its id, which opens it. */
	OpenSession shownTo(String session) {
		Browser browser = Optional.ofNullable(this.mark).map(LogInMark::userAgent).flatMap(Browser::of).orElse(null);
		return new OpenSession(this.since.atZone(Rome.ZONE), this.lastUsed.atZone(Rome.ZONE), browser,
				this.id.equals(session));
	}

}
