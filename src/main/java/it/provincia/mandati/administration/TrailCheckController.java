// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import it.provincia.mandati.audit.TrailChecks;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An administrator has the trail verified. Of two who ask at once, one begins it and the
 * other is told that it goes on.
 */
@Controller
class TrailCheckController {

	private final TrailChecks checks;

	TrailCheckController(TrailChecks checks) {
		this.checks = checks;
	}

	@PostMapping(TrailList.PATH + "/verify")
	String verify(RedirectAttributes next) {
		if (!this.checks.begin()) {
			next.addFlashAttribute("done", "trail.check.already");
		}
		return "redirect:" + TrailList.PATH;
	}

}
