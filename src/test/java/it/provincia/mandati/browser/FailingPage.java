// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * A page with a fault, to see what people are told.
 */
@TestComponent
@Controller
class FailingPage {

	static final String PATH = "/documents/failing/page";

	@GetMapping(PATH)
	String fail() {
		throw new IllegalStateException("A fault made for the test");
	}

}
