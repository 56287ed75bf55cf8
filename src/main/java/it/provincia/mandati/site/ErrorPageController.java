// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.provincia.mandati.account.Excess;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Every refusal and every failure, in plain words: what happened, what to do, whom to
 * call. A failure of ours bears a reference that is in the log too, and nothing else of
 * what went wrong (ASVS 5.0 16.5.1).
 */
@Controller
class ErrorPageController implements ErrorController {

	private static final Logger logger = LoggerFactory.getLogger(ErrorPageController.class);

	/** The statuses with words of their own. */
	private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 413, 429, 500, 503);

	private static final Set<String> EXCESSES = Stream.of(Excess.values())
		.map(Enum::name)
		.collect(Collectors.toUnmodifiableSet());

	@RequestMapping("${spring.web.error.path:/error}")
	String page(HttpServletRequest request, HttpServletResponse response, Model model) {
		int status = status(request);
		response.setStatus(status);
		model.addAttribute("problem", words(request, status));
		if (status == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
			model.addAttribute("reference", log(request));
		}
		return "site/error";
	}

	/**
	 * Somebody who opens the address of the error page itself finds nothing. What fails
	 * before any page, at log-in say, may bear a status of its own.
	 */
	private static int status(HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
			ResponseStatus stated = AnnotatedElementUtils.findMergedAnnotation(failure.getClass(),
					ResponseStatus.class);
			if (stated != null) {
				return stated.code().value();
			}
		}
		return (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) ? status
				: HttpStatus.NOT_FOUND.value();
	}

	/** Those of the limit that was passed, or of the status. */
	private static String words(HttpServletRequest request, int status) {
		if (request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String message
				&& EXCESSES.contains(message)) {
			return message;
		}
		if (KNOWN.contains(status)) {
			return String.valueOf(status);
		}
		return String.valueOf((status < HttpStatus.INTERNAL_SERVER_ERROR.value()) ? HttpStatus.BAD_REQUEST.value()
				: HttpStatus.INTERNAL_SERVER_ERROR.value());
	}

	private static String log(HttpServletRequest request) {
		String reference = ErrorReference.next();
		Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		logger.error("Error {}: {} {}", reference, request.getMethod(),
				request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), cause);
		return reference;
	}

}
