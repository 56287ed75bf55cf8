// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.time.LocalDate;
import java.util.Locale;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.platform.ItalianDateFormatter;
import it.provincia.mandati.platform.Rome;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The offices set the notice above every page: it can be looked at before it is
 * published, and taken down.
 */
@Controller
@RequestMapping(NoticeController.PATH)
class NoticeController {

	static final String PATH = "/staff/notice";

	private final NoticeBoard board;

	private final NoticeReader reader;

	private final Announcement announcement;

	private final ItalianDateFormatter dates;

	NoticeController(NoticeBoard board, NoticeReader reader, Announcement announcement, ItalianDateFormatter dates) {
		this.board = board;
		this.reader = reader;
		this.announcement = announcement;
		this.dates = dates;
	}

	@GetMapping
	String page(Model model) {
		PostedNotice current = this.board.current();
		model.addAttribute("form", new NoticeForm(current.text(), current.textEn(), print(current.shownFrom()),
				print(current.shownUntil()), null, null));
		return show(current, current.version(), model);
	}

	/**
	 * Where a colleague came first, the page says what stands there now: to send the form
	 * again is to replace that.
	 */
	@PostMapping
	String change(@ModelAttribute("form") NoticeForm form, BindingResult errors,
			@AuthenticationPrincipal AccountPrincipal clerk, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		NoticeText wanted = form.takesDown() ? NoticeText.NOTHING
				: this.reader.read(form, LocalDate.now(Rome.ZONE), errors);
		if (errors.hasErrors() || form.previews()) {
			model.addAttribute("preview", errors.hasErrors() ? null : wanted);
			return show(this.board.current(), form.seen(), model);
		}
		if (this.board.change(wanted, form.seen(), clerk)) {
			this.announcement.forget();
			next.addFlashAttribute("done", form.takesDown() ? "notice.takenDown" : "notice.published");
			return "redirect:" + PATH;
		}
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		errors.reject("notice.error.overtaken");
		PostedNotice current = this.board.current();
		return show(current, current.version(), model);
	}

	/**
	 * @param seen the state of the notice that the form is about
	 */
	private static String show(PostedNotice current, long seen, Model model) {
		model.addAttribute("current", current);
		model.addAttribute("shown", current.shownOn(LocalDate.now(Rome.ZONE)));
		model.addAttribute("seen", seen);
		return "finance/notice";
	}

	private @Nullable String print(@Nullable LocalDate day) {
		return (day != null) ? this.dates.print(day, Locale.ITALIAN) : null;
	}

}
