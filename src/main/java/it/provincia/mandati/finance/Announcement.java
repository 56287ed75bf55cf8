// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

import it.provincia.mandati.platform.BodySettings;
import it.provincia.mandati.platform.Rome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * What the body wants everybody to read, above every page: what the offices have set, and
 * while they never have, what the setting says. It is read once in half a minute, by one
 * request; all others are served what is known, also while it cannot be read.
 */
@Service
public class Announcement {

	private static final Logger logger = LoggerFactory.getLogger(Announcement.class);

	/** By how much another instance may be behind. */
	static final Duration KEPT = Duration.ofSeconds(30);

	private final NoticeBoard board;

	private final BodySettings body;

	private final InstantSource clock;

	private final ReentrantLock reading = new ReentrantLock();

	private volatile Known known = new Known(PostedNotice.NONE, Instant.MIN);

	@Autowired
	Announcement(NoticeBoard board, BodySettings body) {
		this(board, body, InstantSource.system());
	}

	Announcement(NoticeBoard board, BodySettings body, InstantSource clock) {
		this.board = board;
		this.body = body;
		this.clock = clock;
	}

	/**
	 * The words in the reader's language; null where there is nothing to say today.
	 */
	public @Nullable String text(Locale locale) {
		return text(notice(), locale);
	}

	/** The same, without asking anew. */
	public @Nullable String lastKnown(Locale locale) {
		return text(this.known.notice(), locale);
	}

	private @Nullable String text(PostedNotice notice, Locale locale) {
		if (notice.version() == 0) {
			String text = this.body.notice().text(locale);
			return text.isBlank() ? null : text;
		}
		if (!notice.shownOn(LocalDate.ofInstant(this.clock.instant(), Rome.ZONE))) {
			return null;
		}
		boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
		return (english && notice.textEn() != null) ? notice.textEn() : notice.text();
	}

	/**
	 * Reads it again before the next page: who has changed it sees it at once.
	 */
	void forget() {
		this.reading.lock();
		try {
			this.known = new Known(this.known.notice(), Instant.MIN);
		}
		finally {
			this.reading.unlock();
		}
	}

	private PostedNotice notice() {
		Instant now = this.clock.instant();
		if (now.isAfter(this.known.until()) && this.reading.tryLock()) {
			try {
				this.known = new Known(read(), now.plus(KEPT));
			}
			finally {
				this.reading.unlock();
			}
		}
		return this.known.notice();
	}

	private PostedNotice read() {
		try {
			return this.board.current();
		}
		catch (DataAccessException | TransactionException ex) {
			logger.debug("The notice cannot be read", ex);
			return this.known.notice();
		}
	}

	/**
	 * @param until when it is to be read again
	 */
	private record Known(PostedNotice notice, Instant until) {

	}

}
