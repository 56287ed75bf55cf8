// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.platform.HostCookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The public pages: the service explained, help, and what the law wants said.
 */
@Controller
class SiteController {

	private static final List<String> COOKIES = List.of("SESSION", "XSRF-TOKEN", "lang");

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
	String cookies(HttpServletRequest request, Model model) {
		Map<String, String> names = new LinkedHashMap<>();
		COOKIES.forEach((plain) -> names.put(plain, HostCookie.name(plain, request)));
		model.addAttribute("names", names);
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
