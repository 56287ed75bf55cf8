// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

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
 * The finance office says what is the same document.
 */
@Controller
@RequestMapping(MatchQuestions.PATH)
class MatchController {

	private static final String ONE = "/{key:[0-9a-f]{32}}";

	private final MatchQuestions questions;

	private final MatchDecisions decisions;

	MatchController(MatchQuestions questions, MatchDecisions decisions) {
		this.questions = questions;
		this.decisions = decisions;
	}

	@GetMapping
	String waiting(@RequestParam(defaultValue = "") String page, Model model) {
		model.addAttribute("page", this.questions.waiting(QuestionPage.number(page)));
		return "importing/matches";
	}

	@GetMapping("/decided")
	String decided(@RequestParam(defaultValue = "") String page, Model model) {
		model.addAttribute("page", this.questions.decided(QuestionPage.number(page)));
		return "importing/matches-decided";
	}

	@GetMapping(ONE)
	String question(@PathVariable String key, @ModelAttribute("form") MatchForm form, Model model) {
		model.addAttribute("sheet", this.questions.find(key).orElseThrow(NotFoundException::new));
		return "importing/match";
	}

	@PostMapping(ONE)
	ModelAndView decide(@PathVariable String key, @ModelAttribute("form") MatchForm form, BindingResult errors,
			@AuthenticationPrincipal AccountPrincipal clerk, Model model, RedirectAttributes next) {
		SettlingOutcome outcome = switch (form.act()) {
			case "same" -> this.decisions.decide(key, form.document(), true, clerk);
			case "different" -> this.decisions.decide(key, form.document(), false, clerk);
			case "reopen" -> this.decisions.reopen(key, form.document(), clerk);
			default -> throw new NotFoundException();
		};
		if (outcome == SettlingOutcome.DONE) {
			next.addFlashAttribute("done", "match.done." + form.act());
			return new ModelAndView("redirect:" + MatchQuestions.PATH);
		}
		errors.reject("SettlingOutcome." + outcome);
		return new ModelAndView(question(key, form, model), HttpStatus.CONFLICT);
	}

}
