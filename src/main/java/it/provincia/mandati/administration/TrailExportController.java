// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.io.IOException;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.Export;
import it.provincia.mandati.account.PasswordAgain;
import it.provincia.mandati.platform.FileResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The trail as a file: all the rows that the page's filters find, in its order, written
 * while they are read. A broken parameter refuses it, because nobody would see in a file
 * that a filter was left out.
 */
@Controller
class TrailExportController {

	private final Trail trail;

	private final TrailReadings readings;

	private final TrailRequests requests;

	private final TrailCsv csv;

	TrailExportController(Trail trail, TrailReadings readings, TrailRequests requests, TrailCsv csv) {
		this.trail = trail;
		this.readings = readings;
		this.requests = requests;
		this.csv = csv;
	}

	@Export
	@PasswordAgain
	@RequestMapping(path = TrailList.PATH + ".csv", method = { RequestMethod.GET, RequestMethod.POST })
	@Nullable String csv(@AuthenticationPrincipal AccountPrincipal reader, @RequestParam MultiValueMap<String, String> parameters,
			Model model, HttpServletResponse response) throws IOException {
		TrailRequest request = this.requests.ofAddress(parameters);
		TrailFilter filter = request.filter();
		if (!request.clear()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			model.addAttribute("filter", request.form());
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "filter", request.errors());
			model.addAttribute("list", TrailList.PATH + filter.suffix());
			return "administration/trail-refused";
		}
		this.readings.exported(reader, filter);
		this.csv.write(FileResponse.begin(response, "registro.csv", "text/csv;charset=UTF-8"),
				(row) -> this.trail.forEach(filter, row));
		return null;
	}

}
