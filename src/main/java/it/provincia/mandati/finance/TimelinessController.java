// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.io.IOException;
import java.time.Year;
import java.util.List;

import it.provincia.mandati.account.Export;
import it.provincia.mandati.ledger.Timeliness;
import it.provincia.mandati.ledger.TimelinessList;
import it.provincia.mandati.ledger.TimelinessPeriod;
import it.provincia.mandati.ledger.TimelinessYear;
import it.provincia.mandati.platform.FileResponse;
import it.provincia.mandati.platform.Rome;
import it.provincia.mandati.platform.Spreadsheet;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The indicator of the timeliness of payments, and the payments behind each figure. A
 * broken parameter is left out on the page and refuses the file.
 */
@Controller
class TimelinessController {

	static final String PATH = "/staff/timeliness";

	private final Timeliness timeliness;

	private final TimelinessSheet sheet;

	TimelinessController(Timeliness timeliness, TimelinessSheet sheet) {
		this.timeliness = timeliness;
		this.sheet = sheet;
	}

	@GetMapping(PATH)
	String page(@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String quarter,
			@RequestParam(defaultValue = "") String rows, @RequestParam(defaultValue = "") String page, Model model) {
		TimelinessForm form = new TimelinessForm(year, quarter, rows);
		BindingResult errors = new BeanPropertyBindingResult(form, "filter");
		List<Year> years = this.timeliness.years();
		TimelinessPeriod period = form.period(latest(years), errors);
		TimelinessList list = form.list(errors);
		TimelinessYear figures = this.timeliness.figures(period.year());
		Portion portion = Portion.of(page, TimelinessOverview.count(figures, period, list));
		model.addAttribute("filter", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "filter", errors);
		model.addAttribute("overview", new TimelinessOverview(years, figures, period, list, portion,
				this.timeliness.page(period, list, portion.skip(), portion.size())));
		return "finance/timeliness";
	}

	@Export
	@GetMapping(PATH + ".xlsx")
	@Nullable String xlsx(@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String quarter,
			Model model, HttpServletResponse response) throws IOException {
		TimelinessForm form = new TimelinessForm(year, quarter, "");
		BindingResult errors = new BeanPropertyBindingResult(form, "filter");
		TimelinessPeriod period = form.period(latest(this.timeliness.years()), errors);
		if (errors.hasErrors()) {
			return Refusal.of(errors, PATH, model, response);
		}
		String name = "tempestivita-" + period.year() + ((period.quarter() != null) ? "-" + period.quarter() : "");
		this.sheet.write(FileResponse.begin(response, name + ".xlsx", Spreadsheet.MEDIA_TYPE),
				(row) -> this.timeliness.forEach(period, row));
		return null;
	}

	private static Year latest(List<Year> years) {
		return years.isEmpty() ? Year.now(Rome.ZONE) : years.get(0);
	}

}
