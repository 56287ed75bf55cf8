// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Somebody with a browser that keeps cookies.
 */
public class Visitor {

	public static final String OWN_PASSWORD = "cavallo batteria graffetta";

	private final MockMvcTester mvc;

	private final Map<String, Cookie> cookies = new LinkedHashMap<>();

	private @Nullable String userAgent;

	public Visitor(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	/** With a browser that calls itself so. */
	public Visitor using(String browser) {
		this.userAgent = browser;
		return this;
	}

	public MvcTestResult get(String address) {
		return request(HttpMethod.GET, address);
	}

	/** Sends a form with the token it came with; fields are names and values in turn. */
	public MvcTestResult post(String address, String... fields) {
		return request(HttpMethod.POST, address, fields);
	}

	public MvcTestResult request(HttpMethod method, String address, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.method(method).uri(address);
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		if (this.userAgent != null) {
			request.header(HttpHeaders.USER_AGENT, this.userAgent);
		}
		if (!this.cookies.isEmpty()) {
			request.cookie(this.cookies.values().toArray(Cookie[]::new));
		}
		MvcTestResult result = request.with(csrf()).exchange();
		keep(result.getResponse());
		return result;
	}

	public MvcTestResult logIn(String username, String password) {
		return post("/login", "username", username, "password", password);
	}

	/** Logs in with an initial password and puts one of one's own in its place. */
	public Visitor settleIn(String username, String initialPassword) {
		logIn(username, initialPassword);
		changePassword(initialPassword, OWN_PASSWORD);
		return this;
	}

	public MvcTestResult changePassword(String current, String wanted) {
		return post("/password", "currentPassword", current, "newPassword", wanted, "confirmPassword", wanted);
	}

	public String sessionId() {
		return this.cookies.get("SESSION").getValue();
	}

	/** The same person in a second browser that was handed the session. */
	public Visitor withSession(String sessionId) {
		this.cookies.put("SESSION", new Cookie("SESSION", sessionId));
		return this;
	}

	private void keep(MockHttpServletResponse response) {
		for (Cookie cookie : response.getCookies()) {
			if (cookie.getMaxAge() == 0) {
				this.cookies.remove(cookie.getName());
			}
			else {
				this.cookies.put(cookie.getName(), cookie);
			}
		}
	}

}
