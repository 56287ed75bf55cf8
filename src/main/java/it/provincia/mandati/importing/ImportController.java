// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.provincia.mandati.account.Export;
import it.provincia.mandati.importing.format.Column;
import it.provincia.mandati.importing.format.FileKind;
import it.provincia.mandati.platform.FileResponse;
import it.provincia.mandati.platform.ItalianCsv;
import it.provincia.mandati.platform.NotFoundException;
import it.provincia.mandati.platform.Rome;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The finance office reads what became of its files.
 */
@Controller
@RequestMapping("/staff/imports")
class ImportController {

	private static final String FOLLOW_SECONDS = "10";

	private final ImportReports reports;

	private final ProblemWords words;

	private final ImportSettings settings;

	private final ImportTroubles troubles;

	ImportController(ImportReports reports, ProblemWords words, ImportSettings settings, ImportTroubles troubles) {
		this.reports = reports;
		this.words = words;
		this.settings = settings;
		this.troubles = troubles;
	}

	@GetMapping
	String runs(Model model) {
		model.addAttribute("runs", this.reports.latest());
		model.addAttribute("nextRun", this.settings.nextRun(ZonedDateTime.now(Rome.ZONE)));
		model.addAttribute("troubles", this.troubles.find());
		model.addAttribute("leftAlone", this.troubles.leftAlone());
		return "importing/runs";
	}

	/**
	 * Only who asks to follow a run that goes on has the page renewed under their eyes
	 * (WCAG 2.1 2.2.2).
	 */
	@GetMapping("/{id:[0-9]{1,18}}")
	String run(@PathVariable long id, @RequestParam(defaultValue = "false") boolean follow, Model model,
			HttpServletResponse response) {
		RunReport run = this.reports.find(id).orElseThrow(NotFoundException::new);
		model.addAttribute("run", run);
		if (run.ended() == null) {
			model.addAttribute("step", this.reports.step(id).orElse(null));
			model.addAttribute("follow", follow);
			if (follow) {
				response.setHeader("Refresh", FOLLOW_SECONDS);
			}
		}
		return "importing/run";
	}

	/**
	 * The rejected rows as they were written, with what is wrong with each: to be mended
	 * and sent again.
	 */
	@Export
	@GetMapping("/{id:[0-9]{1,18}}/rejected.csv")
	void rejected(@PathVariable long id, @RequestParam(required = false) @Nullable Long file,
			HttpServletResponse response) throws IOException {
		ImportReports.RejectedFile rejected = this.reports.rejected(id, file).orElseThrow(NotFoundException::new);
		try (ItalianCsv csv = attachment(response, "righe-scartate-" + rejected.id())) {
			csv.row(withErrors(rejected.columns(), "errore"));
			this.reports.forEachRejected(rejected.id(), (row) -> csv.row(withErrors(row.cells(), errors(row))));
		}
	}

	/**
	 * An empty file of a kind, with its columns.
	 */
	@GetMapping("/templates/{kind}.csv")
	void template(@PathVariable FileKind kind, HttpServletResponse response) throws IOException {
		if (!kind.isOwnCsv()) {
			throw new NotFoundException();
		}
		try (ItalianCsv csv = attachment(response, "modello-" + kind.name().toLowerCase(Locale.ROOT))) {
			csv.row(kind.columns().stream().map(Column::header).toList());
		}
	}

	private static ItalianCsv attachment(HttpServletResponse response, String name) throws IOException {
		return ItalianCsv.verbatim(FileResponse.begin(response, name + ".csv", "text/csv;charset=UTF-8"));
	}

	private String errors(ImportReports.RejectedRow row) {
		return row.problems()
			.stream()
			.map((problem) -> this.words.say(problem, Locale.ITALIAN))
			.collect(Collectors.joining(" | "));
	}

	private static List<String> withErrors(List<String> cells, String errors) {
		return Stream.concat(cells.stream(), Stream.of(errors)).toList();
	}

}
