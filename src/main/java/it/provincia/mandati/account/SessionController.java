// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Where a page that stayed open too long asks to stay logged in (WCAG 2.2, 2.2.1): any
 * request does that, this one shows nothing.
 */
@Controller
class SessionController {

	@GetMapping("/session")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void goOn() {
	}

}
