// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.time.Instant;
import java.util.Locale;

import it.provincia.mandati.platform.BodySettings;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/**
 * How often the notice is read, and what is shown while it cannot be.
 */
class AnnouncementTests {

	private static final Instant NOON = Instant.parse("2026-05-04T10:00:00Z");

	private final NoticeBoard board = mock();

	private Instant now = NOON;

	private final Announcement announcement = new Announcement(this.board, settings("Dalle impostazioni"),
			() -> this.now);

	@Test
	void itIsReadOnceInHalfAMinute() {
		given(this.board.current()).willReturn(notice("Primo"));
		assertThat(text()).isEqualTo("Primo");
		given(this.board.current()).willReturn(notice("Secondo"));
		this.now = NOON.plus(Announcement.KEPT);
		assertThat(text()).isEqualTo("Primo");
		verify(this.board, times(1)).current();
		this.now = this.now.plusMillis(1);
		assertThat(text()).isEqualTo("Secondo");
	}

	@Test
	void whoHasChangedItSeesItAtOnce() {
		given(this.board.current()).willReturn(notice("Primo"));
		text();
		given(this.board.current()).willReturn(notice("Secondo"));
		this.announcement.forget();
		assertThat(text()).isEqualTo("Secondo");
	}

	@Test
	void whileItCannotBeReadWhatIsKnownIsShownAndTheDatabaseIsLeftInPeace() {
		given(this.board.current()).willReturn(notice("Primo"));
		text();
		given(this.board.current()).willThrow(new DataAccessResourceFailureException("gone"));
		this.now = NOON.plusSeconds(60);
		assertThat(text()).isEqualTo("Primo");
		assertThat(text()).isEqualTo("Primo");
		verify(this.board, times(2)).current();
	}

	@Test
	void whereItCouldNeverBeReadTheSettingIsShown() {
		given(this.board.current()).willThrow(new DataAccessResourceFailureException("gone"));
		assertThat(text()).isEqualTo("Dalle impostazioni");
	}

	@Test
	void theSettingCountsUntilSomebodyWritesOrTakesDownANotice() {
		given(this.board.current()).willReturn(PostedNotice.NONE);
		assertThat(text()).isEqualTo("Dalle impostazioni");
		given(this.board.current()).willReturn(notice(null));
		this.announcement.forget();
		assertThat(text()).isNull();
	}

	private String text() {
		return this.announcement.text(Locale.ITALIAN);
	}

	private static PostedNotice notice(String text) {
		return new PostedNotice(3, text, null, null, null, null, null);
	}

	private static BodySettings settings(String notice) {
		return Binder.get(new MockEnvironment().withProperty("mandati.body.notice.text", notice))
			.bind("mandati.body", BodySettings.class)
			.get();
	}

}
