// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.Optional;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.platform.NotFoundException;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The finance office says whose facts are that no code tells. Names and codes are sent,
 * and never stand in an address.
 */
@Controller
@RequestMapping(PayeeQuestions.PATH)
class PayeeController {

	private static final String ONE = "/{key:[0-9a-f]{32}}";

	private final PayeeQuestions questions;

	private final PayeeCandidates candidates;

	private final PayeeDecisions decisions;

	PayeeController(PayeeQuestions questions, PayeeCandidates candidates, PayeeDecisions decisions) {
		this.questions = questions;
		this.candidates = candidates;
		this.decisions = decisions;
	}

	@GetMapping
	String waiting(@RequestParam(defaultValue = "") String page, Model model) {
		model.addAttribute("page", this.questions.waiting(QuestionPage.number(page)));
		return "importing/payees";
	}

	@PostMapping
	String stating(@RequestParam(defaultValue = "") String q, Model model) {
		String text = q.replaceAll("\\p{Cntrl}", " ").strip();
		if (text.isEmpty()) {
			return waiting("", model);
		}
		model.addAttribute("q", text);
		model.addAttribute("page", this.questions.stating(text));
		return "importing/payees";
	}

	@GetMapping("/decided")
	String decided(@RequestParam(defaultValue = "") String page, Model model) {
		model.addAttribute("page", this.questions.decided(QuestionPage.number(page)));
		return "importing/payees-decided";
	}

	@GetMapping(ONE)
	String question(@PathVariable String key, @ModelAttribute("form") PayeeForm form, Model model) {
		model.addAttribute("sheet", this.questions.find(key).orElseThrow(NotFoundException::new));
		return "importing/payee";
	}

	@PostMapping(ONE)
	ModelAndView decide(@PathVariable String key, @ModelAttribute("form") PayeeForm form, BindingResult errors,
			@AuthenticationPrincipal AccountPrincipal clerk, Model model, RedirectAttributes next) {
		PayeeSheet sheet = this.questions.find(key).orElseThrow(NotFoundException::new);
		Optional<SettlingOutcome> outcome = switch (form.act()) {
			case "leave" -> Optional.of(this.decisions.leave(key, clerk));
			case "create" ->
				form.newcomer(sheet).map((newcomer) -> this.decisions.giveToNewcomer(key, newcomer, clerk));
			default -> form.creditor(sheet, this.candidates::find, errors)
				.map((creditor) -> this.decisions.give(key, creditor, clerk));
		};
		if (outcome.isEmpty()) {
			form.newcomer(sheet).ifPresent((newcomer) -> model.addAttribute("newcomer", newcomer));
			return new ModelAndView(question(key, form, model));
		}
		next.addFlashAttribute("done", "payee.done." + form.act());
		return answer(outcome.get(), key, form, errors, model);
	}

	@PostMapping(ONE + "/reopen")
	ModelAndView reopen(@PathVariable String key, @RequestParam long decision, @ModelAttribute("form") PayeeForm form,
			BindingResult errors, @AuthenticationPrincipal AccountPrincipal clerk, Model model,
			RedirectAttributes next) {
		next.addFlashAttribute("done", "payee.done.reopen");
		return answer(this.decisions.reopen(key, decision, clerk), key, form, errors, model);
	}

	private ModelAndView answer(SettlingOutcome outcome, String key, PayeeForm form, BindingResult errors,
			Model model) {
		if (outcome == SettlingOutcome.DONE) {
			return new ModelAndView("redirect:" + PayeeQuestions.PATH);
		}
		errors.reject("SettlingOutcome." + outcome);
		return new ModelAndView(question(key, form, model), HttpStatus.CONFLICT);
	}

}
