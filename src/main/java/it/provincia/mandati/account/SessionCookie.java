// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session cookie: HttpOnly, SameSite=Lax, and Secure over TLS. A value that cannot be
 * a session id is nobody's, and is not looked for: some would break the query.
 */
class SessionCookie extends DefaultCookieSerializer {

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{36}");

	SessionCookie() {
		setUseBase64Encoding(false);
	}

	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		return super.readCookieValues(request).stream().filter((value) -> ID.matcher(value).matches()).toList();
	}

}
