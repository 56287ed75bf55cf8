// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.util.List;
import java.util.Optional;

import it.provincia.mandati.account.AccountService;
import it.provincia.mandati.account.LoginNames;
import it.provincia.mandati.account.PasswordAgain;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.StaffDirectory;
import it.provincia.mandati.account.StaffMember;
import it.provincia.mandati.account.UsernameFault;
import jakarta.validation.Valid;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The accounts of the staff, and new ones.
 */
@Controller
@RequestMapping("/staff/users")
class UsersController {

	private final StaffDirectory directory;

	private final AccountService accounts;

	private final LoginNames names;

	UsersController(StaffDirectory directory, AccountService accounts, LoginNames names) {
		this.directory = directory;
		this.accounts = accounts;
		this.names = names;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("users", this.directory.all());
		return "administration/users";
	}

	@ModelAttribute("roles")
	List<Role> roles() {
		return StaffRoles.ALL;
	}

	@GetMapping("/new")
	String form(@ModelAttribute("form") NewUserForm form) {
		return "administration/new-user";
	}

	/** The password stands on this answer, and nowhere else. */
	@PasswordAgain
	@PostMapping("/new")
	String create(@Valid @ModelAttribute("form") NewUserForm form, BindingResult errors, Model model) {
		this.names.fault(form.typedUsername()).ifPresent((fault) -> refuse(errors, fault));
		Optional<StaffMember> member = errors.hasErrors() ? Optional.empty() : form.member();
		if (member.isEmpty()) {
			return form(form);
		}
		try {
			String password = this.accounts.createStaff(member.get());
			return InitialPasswordPage.show(this.directory.find(member.get().username()), password, model);
		}
		catch (DataIntegrityViolationException ex) {
			// A colleague has given the name a moment ago.
			refuse(errors, UsernameFault.TAKEN);
			return form(form);
		}
	}

	private static void refuse(BindingResult errors, UsernameFault fault) {
		errors.rejectValue("username", "UsernameFault." + fault);
	}

}
