// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What every page knows: whose portal it is, and where the other language is.
 */
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {

	private final BodySettings body;

	PageAdvice(BodySettings body) {
		this.body = body;
	}

	@ModelAttribute("body")
	BodySettings body() {
		return this.body;
	}

	@ModelAttribute("otherLanguage")
	Language.Link otherLanguage(HttpServletRequest request) {
		return Language.of(request).other().linkFrom(request.getQueryString());
	}

}
