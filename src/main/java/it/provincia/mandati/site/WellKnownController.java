// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import it.provincia.mandati.platform.BodySettings;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The addresses that programs look for: where to report a weakness (RFC 9116), where a
 * password is changed (W3C, change-password) and what may be searched (RFC 9309).
 */
@Controller
class WellKnownController {

	private static final int SECURITY_TXT_DAYS = 180;

	private final BodySettings body;

	WellKnownController(BodySettings body) {
		this.body = body;
	}

	@GetMapping(path = "/.well-known/security.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
	@ResponseBody
	String securityTxt() {
		Instant expires = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(SECURITY_TXT_DAYS, ChronoUnit.DAYS);
		return """
				Contact: mailto:%s
				Expires: %s
				Preferred-Languages: it, en
				""".formatted(this.body.securityContact(), expires);
	}

	/**
	 * Whoever searches the web may find the public pages; the others ask for a log-in.
	 */
	@GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
	@ResponseBody
	String robotsTxt() {
		return "User-agent: *\nDisallow:\n";
	}

	@GetMapping("/.well-known/change-password")
	String changePassword() {
		return "redirect:/password";
	}

}
