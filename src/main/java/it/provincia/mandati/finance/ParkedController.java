// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.util.Arrays;
import java.util.List;

import it.provincia.mandati.importing.Parked;
import it.provincia.mandati.importing.ParkedCount;
import it.provincia.mandati.importing.ParkedKind;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What was taken and waits for its other half, kind by kind.
 */
@Controller
class ParkedController {

	static final String PATH = "/staff/parked";

	private final Parked parked;

	ParkedController(Parked parked) {
		this.parked = parked;
	}

	/**
	 * The first kind where none is asked for, or none of those there are.
	 */
	@GetMapping(PATH)
	String page(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String page,
			Model model) {
		ParkedKind shown = Arrays.stream(ParkedKind.values())
			.filter((one) -> one.parameter().equals(kind))
			.findFirst()
			.orElse(ParkedKind.DOCUMENT);
		List<ParkedCount> counts = this.parked.counts();
		Portion portion = Portion.of(page, counts.get(shown.ordinal()).count());
		model.addAttribute("kind", shown);
		model.addAttribute("counts", counts);
		model.addAttribute("portion", portion);
		model.addAttribute("facts", this.parked.page(shown, portion.skip(), portion.size()));
		model.addAttribute("pager", portion.links((number) -> PATH + "?kind=" + shown.parameter() + "&page=" + number));
		return "finance/parked";
	}

}
