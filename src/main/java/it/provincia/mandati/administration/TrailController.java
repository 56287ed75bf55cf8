// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.util.Locale;

import it.provincia.mandati.account.AccountPrincipal;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * An administrator reads the trail. What is typed is sent by POST, and answered with an
 * address that bears ids only; no parameter whatever may make the page fail.
 */
@Controller
@RequestMapping(TrailList.PATH)
class TrailController {

	private static final int ROWS = 25;

	private final Trail trail;

	private final TrailReadings readings;

	private final TrailRequests requests;

	private final TrailDesk desk;

	TrailController(Trail trail, TrailReadings readings, TrailRequests requests, TrailDesk desk) {
		this.trail = trail;
		this.readings = readings;
		this.requests = requests;
		this.desk = desk;
	}

	@GetMapping
	String page(@AuthenticationPrincipal AccountPrincipal reader,
			@RequestParam MultiValueMap<String, String> parameters, Model model, Locale language) {
		return show(reader, this.requests.ofAddress(parameters), TrailForm.page(parameters), model, language);
	}

	@PostMapping
	String search(@AuthenticationPrincipal AccountPrincipal reader,
			@RequestParam MultiValueMap<String, String> parameters, Model model, Locale language) {
		TrailRequest request = this.requests.ofForm(parameters);
		return request.clear() ? "redirect:" + TrailList.PATH + request.filter().suffix()
				: show(reader, request, 1, model, language);
	}

	private String show(AccountPrincipal reader, TrailRequest request, int number, Model model, Locale language) {
		TrailFilter filter = request.filter();
		this.readings.read(reader, filter.creditor());
		TrailPage page = this.trail.page(filter, number, ROWS);
		model.addAttribute("filter", request.form());
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "filter", request.errors());
		model.addAttribute("list", new TrailList(filter, page, this.desk.lines(page, language), request.candidates()));
		this.desk.furnish(model, filter.person(), language);
		return "administration/trail";
	}

}
