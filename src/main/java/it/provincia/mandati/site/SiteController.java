// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import it.provincia.mandati.ledger.DocumentStatus;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The public pages: the service explained, help, and what the law wants said.
 */
@Controller
class SiteController {

	@GetMapping("/")
	String home() {
		return "site/home";
	}

	@GetMapping("/help")
	String help(Model model) {
		model.addAttribute("statuses", DocumentStatus.values());
		return "site/help";
	}

	@GetMapping("/privacy")
	String privacy() {
		return "site/privacy";
	}

	@GetMapping("/cookies")
	String cookies() {
		return "site/cookies";
	}

	@GetMapping("/legal")
	String legal() {
		return "site/legal";
	}

	@GetMapping("/accessibility")
	String accessibility() {
		return "site/accessibility";
	}

}
