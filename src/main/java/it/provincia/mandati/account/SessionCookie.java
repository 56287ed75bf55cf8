// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.regex.Pattern;

import it.provincia.mandati.platform.HostCookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session cookie: HttpOnly, SameSite=Lax, and over TLS Secure and a
 * {@link HostCookie}. A value that cannot be a session id is nobody's, and is not looked
 * for: some would break the query.
 */
class SessionCookie implements CookieSerializer {

	private static final String NAME = "SESSION";

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{36}");

	private final DefaultCookieSerializer plain = named(NAME);

	private final DefaultCookieSerializer secure = named(HostCookie.secureName(NAME));

	SessionCookie() {
		this.secure.setCookiePath("/");
		this.secure.setUseSecureCookie(true);
	}

	@Override
	public void writeCookieValue(CookieValue value) {
		of(value.getRequest()).writeCookieValue(value);
	}

	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		return of(request).readCookieValues(request).stream().filter((value) -> ID.matcher(value).matches()).toList();
	}

	private DefaultCookieSerializer of(HttpServletRequest request) {
		return request.isSecure() ? this.secure : this.plain;
	}

	private static DefaultCookieSerializer named(String name) {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName(name);
		cookie.setUseBase64Encoding(false);
		return cookie;
	}

}
