// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.List;

import it.provincia.mandati.account.Role;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where those who work for the body begin: what their role can do.
 */
@Controller
class StaffController {

	private static final Task IMPORTS = new Task("imports", "/staff/imports");

	private static final Task CREDENTIALS = new Task("credentials", "/staff/credentials");

	private static final Task PASSWORD = new Task("password", "/password");

	private static final Task HELP = new Task("help", "/help");

	@GetMapping("/staff")
	String staff(HttpServletRequest request, Model model) {
		boolean finance = request.isUserInRole(Role.FINANCE.name()) || request.isUserInRole(Role.ADMIN.name());
		model.addAttribute("tasks", finance ? List.of(IMPORTS, CREDENTIALS, PASSWORD, HELP) : List.of(PASSWORD, HELP));
		return "frontoffice/staff";
	}

	/**
	 * Something one can do from here.
	 *
	 * @param name its messages are {@code staff.<name>} and {@code staff.<name>.text}
	 */
	record Task(String name, String href) {

	}

}
