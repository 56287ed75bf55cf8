// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import it.provincia.mandati.platform.HostCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * The token that every form bears lies in a cookie too, so that nothing is kept of
 * whoever has not logged in (ASVS 5.0 3.5.1).
 */
class FormTokens implements CsrfTokenRepository {

	private static final String NAME = "XSRF-TOKEN";

	private final CookieCsrfTokenRepository plain = named(NAME);

	private final CookieCsrfTokenRepository secure = named(HostCookie.secureName(NAME));

	FormTokens() {
		this.secure.setCookiePath("/");
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return of(request).generateToken(request);
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		of(request).saveToken(token, request, response);
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return of(request).loadToken(request);
	}

	private CookieCsrfTokenRepository of(HttpServletRequest request) {
		return request.isSecure() ? this.secure : this.plain;
	}

	private static CookieCsrfTokenRepository named(String name) {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName(name);
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Lax"));
		return tokens;
	}

}
