// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.util.Locale;

import it.provincia.mandati.finance.Announcement;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What the body wants everybody to read, above every page.
 */
@ControllerAdvice
class NoticeAdvice {

	private final Announcement announcement;

	NoticeAdvice(Announcement announcement) {
		this.announcement = announcement;
	}

	@ModelAttribute("announcement")
	@Nullable String announcement(Locale locale) {
		return this.announcement.text(locale);
	}

}
