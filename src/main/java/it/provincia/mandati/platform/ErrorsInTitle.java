// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells the layout that a form on the page was refused, so that the title says it first:
 * it is what a screen reader reads first.
 */
@Component
class ErrorsInTitle implements HandlerInterceptor {

	static final String ERRONEOUS = "erroneous";

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page != null && page.getModel().values().stream().anyMatch(ErrorsInTitle::refused)) {
			page.addObject(ERRONEOUS, true);
		}
	}

	private static boolean refused(@Nullable Object attribute) {
		return attribute instanceof Errors errors && errors.hasErrors();
	}

}
