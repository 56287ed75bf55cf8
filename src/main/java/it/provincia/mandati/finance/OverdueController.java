// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.io.IOException;
import java.time.LocalDate;

import it.provincia.mandati.account.Export;
import it.provincia.mandati.ledger.Overdue;
import it.provincia.mandati.ledger.OverdueFilter;
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
 * What is past due: by office and by days, and the documents behind each figure. A broken
 * parameter is left out on the page and refuses the file.
 */
@Controller
class OverdueController {

	static final String PATH = "/staff/overdue";

	private final Overdue overdue;

	private final OverdueSheet sheet;

	OverdueController(Overdue overdue, OverdueSheet sheet) {
		this.overdue = overdue;
		this.sheet = sheet;
	}

	@GetMapping(PATH)
	String page(@RequestParam(defaultValue = "") String office, @RequestParam(defaultValue = "") String late,
			@RequestParam(defaultValue = "") String page, Model model) {
		OverdueForm form = new OverdueForm(office, late);
		BindingResult errors = new BeanPropertyBindingResult(form, "filter");
		OverdueFilter filter = form.read(errors);
		LocalDate today = LocalDate.now(Rome.ZONE);
		OverdueTable table = new OverdueTable(this.overdue.sums(today));
		Portion portion = Portion.of(page, table.count(filter));
		model.addAttribute("filter", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "filter", errors);
		model.addAttribute("today", today);
		model.addAttribute("table", table);
		model.addAttribute("list",
				new OverdueList(form, portion, this.overdue.page(filter, today, portion.skip(), portion.size())));
		return "finance/overdue";
	}

	@Export
	@GetMapping(PATH + ".xlsx")
	@Nullable String xlsx(@RequestParam(defaultValue = "") String office, @RequestParam(defaultValue = "") String late,
			Model model, HttpServletResponse response) throws IOException {
		OverdueForm form = new OverdueForm(office, late);
		BindingResult errors = new BeanPropertyBindingResult(form, "filter");
		OverdueFilter filter = form.read(errors);
		if (errors.hasErrors()) {
			return Refusal.of(errors, PATH, model, response);
		}
		LocalDate today = LocalDate.now(Rome.ZONE);
		this.sheet.write(FileResponse.begin(response, "scaduto-" + today + ".xlsx", Spreadsheet.MEDIA_TYPE),
				(row) -> this.overdue.forEach(filter, today, row));
		return null;
	}

}
