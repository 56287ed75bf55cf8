// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What a cookie is called. Over TLS the name begins so that browsers take it from this
 * host alone, for the whole of it, and only over TLS (ASVS 5.0 3.3.1): no neighbour under
 * the same domain plants another one. Over plain HTTP browsers would refuse that.
 */
public final class HostCookie {

	private static final String PREFIX = "__Host-";

	private HostCookie() {
	}

	public static String name(String plain, HttpServletRequest request) {
		return request.isSecure() ? secureName(plain) : plain;
	}

	public static String secureName(String plain) {
		return PREFIX + plain;
	}

	/** Where the browser sends it: the prefix wants the root. */
	public static String path(HttpServletRequest request) {
		return request.isSecure() ? "/" : request.getContextPath() + "/";
	}

}
