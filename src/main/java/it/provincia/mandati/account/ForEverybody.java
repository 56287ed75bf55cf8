// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What is the same for everybody, so that no session need be read for it: the look of the
 * pages, and how the machine is.
 */
final class ForEverybody {

	private static final List<String> PATHS = List.of("/look/", "/actuator/");

	private ForEverybody() {
	}

	static boolean isAsked(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return PATHS.stream().anyMatch(path::startsWith);
	}

}
