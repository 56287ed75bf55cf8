// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.util.Optional;
import java.util.UUID;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.PasswordAgain;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.SecondFactors;
import it.provincia.mandati.account.StaffAccounts;
import it.provincia.mandati.account.StaffChange;
import it.provincia.mandati.account.StaffDirectory;
import it.provincia.mandati.platform.NotFoundException;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One account of the staff: its role, whether it is open, its password.
 */
@Controller
@RequestMapping("/staff/users/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}")
class UserController {

	private final StaffDirectory directory;

	private final StaffAccounts accounts;

	private final SecondFactors factors;

	UserController(StaffDirectory directory, StaffAccounts accounts, SecondFactors factors) {
		this.directory = directory;
		this.accounts = accounts;
		this.factors = factors;
	}

	@GetMapping
	String page(@PathVariable UUID id, @AuthenticationPrincipal AccountPrincipal principal, Model model) {
		model.addAttribute("user", this.directory.find(id).orElseThrow(NotFoundException::new));
		model.addAttribute("factor", this.factors.isEnrolled(id));
		model.addAttribute("own", principal.accountId().equals(id));
		model.addAttribute("roles", StaffRoles.ALL);
		return "administration/user";
	}

	/**
	 * @param seen the role that stood on the page; blank where the form does not tell
	 */
	@PasswordAgain
	@PostMapping(params = { "role", "!action" })
	String changeRole(@PathVariable UUID id, @RequestParam String role, @RequestParam(defaultValue = "") String seen,
			@AuthenticationPrincipal AccountPrincipal principal, RedirectAttributes next) {
		Optional<Role> wanted = StaffRoles.named(role);
		if (wanted.isEmpty()) {
			return refused("user.role.missing", id, next);
		}
		return answer(this.accounts.changeRole(principal, id, StaffRoles.named(seen).orElse(null), wanted.get()),
				"user.done.role", id, next);
	}

	@PostMapping(params = "action=disable")
	String disable(@PathVariable UUID id, @AuthenticationPrincipal AccountPrincipal principal,
			RedirectAttributes next) {
		return answer(this.accounts.disable(principal, id), "user.done.disable", id, next);
	}

	@PasswordAgain
	@PostMapping(params = "action=enable")
	String enable(@PathVariable UUID id, @AuthenticationPrincipal AccountPrincipal principal, RedirectAttributes next) {
		return answer(this.accounts.enable(principal, id), "user.done.enable", id, next);
	}

	@PasswordAgain
	@PostMapping(params = "action=factor")
	String removeFactor(@PathVariable UUID id, @AuthenticationPrincipal AccountPrincipal principal,
			RedirectAttributes next) {
		return answer(this.accounts.removeFactor(principal, id), "user.done.factor", id, next);
	}

	/** The password stands on this answer, and nowhere else. */
	@PasswordAgain
	@PostMapping(params = "action=password")
	String resetPassword(@PathVariable UUID id, @AuthenticationPrincipal AccountPrincipal principal, Model model,
			RedirectAttributes next) {
		return this.accounts.resetPassword(principal, id)
			.map((password) -> InitialPasswordPage.show(this.directory.find(id), password, model))
			.orElseGet(() -> answer(StaffChange.OWN, "", id, next));
	}

	private static String answer(StaffChange outcome, String done, UUID id, RedirectAttributes next) {
		if (outcome != StaffChange.DONE) {
			return refused("user.refused." + outcome, id, next);
		}
		next.addFlashAttribute("done", done);
		return "redirect:/staff/users/" + id;
	}

	private static String refused(String why, UUID id, RedirectAttributes next) {
		next.addFlashAttribute("refused", why);
		return "redirect:/staff/users/" + id;
	}

}
