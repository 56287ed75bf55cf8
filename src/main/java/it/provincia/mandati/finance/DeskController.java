// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.platform.Rome;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where those who work for the body begin: a creditor to be looked up, what waits for
 * somebody, and what their role can do.
 */
@Controller
class DeskController {

	private static final List<Task> EVERYBODY = List.of(new Task("password", "/password"), new Task("help", "/help"));

	private static final List<Task> FINANCE = List.of(new Task("imports", "/staff/imports"),
			new Task("credentials", "/staff/credentials"), new Task("overdue", "/staff/overdue"),
			new Task("timeliness", "/staff/timeliness"), new Task("notice", "/staff/notice"));

	private static final List<Task> ADMIN = List.of(new Task("users", "/staff/users"),
			new Task("audit", "/staff/audit"));

	private final DeskNews news;

	DeskController(DeskNews news) {
		this.news = news;
	}

	@GetMapping("/staff")
	String desk(@AuthenticationPrincipal AccountPrincipal clerk, Model model) {
		model.addAttribute("tasks", tasks(clerk.role()));
		if (clerk.role() != Role.URP) {
			model.addAttribute("desk", this.news.on(LocalDate.now(Rome.ZONE)));
		}
		return "finance/desk";
	}

	private static List<Task> tasks(Role role) {
		return switch (role) {
			case FINANCE -> FINANCE;
			case ADMIN -> Stream.concat(FINANCE.stream(), ADMIN.stream()).toList();
			case URP, CREDITOR -> EVERYBODY;
		};
	}

	/**
	 * Something one can do from here.
	 *
	 * @param name its messages are {@code staff.<name>} and {@code staff.<name>.text}
	 */
	record Task(String name, String href) {

	}

}
