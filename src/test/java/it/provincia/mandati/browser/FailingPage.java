// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import java.io.IOException;

import it.provincia.mandati.account.Excess;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Pages with a fault, and some that too many ask for, to see what people are told.
 */
@TestComponent
@Controller
class FailingPage {

	static final String PATH = "/documents/failing/page";

	static final String LIMIT = "/documents/failing/limit/{excess}";

	@GetMapping(PATH)
	String fail() {
		throw new IllegalStateException("A fault made for the test");
	}

	@GetMapping(LIMIT)
	void refuse(@PathVariable Excess excess, HttpServletResponse response) throws IOException {
		response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, excess.name());
	}

}
