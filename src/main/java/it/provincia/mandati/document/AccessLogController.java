// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.audit.AccessLog;
import it.provincia.mandati.audit.AccessPage;
import it.provincia.mandati.platform.PageLinks;
import it.provincia.mandati.platform.QueryString;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who has looked at a creditor's position.
 */
@Controller
class AccessLogController {

	private static final String PATH = "/access-log";

	private static final int ROWS = 25;

	private final AccessLog log;

	AccessLogController(AccessLog log) {
		this.log = log;
	}

	@GetMapping(PATH)
	String page(@AuthenticationPrincipal AccountPrincipal creditor, @RequestParam(defaultValue = "") String page,
			Model model) {
		AccessPage shown = this.log.page(creditor.creditorId(), ListQuery.page(page), ROWS);
		model.addAttribute("page", shown);
		model.addAttribute("pager", PageLinks.of(shown.number(), shown.pages(), AccessLogController::address));
		return "document/access-log";
	}

	private static String address(int page) {
		return PATH + new QueryString().add("page", (page > 1) ? Integer.toString(page) : null);
	}

}
