// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A creditor with a browser, at an application in another process.
 */
final class Surfer {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private final String address;

	Surfer(String address) {
		this.address = address;
	}

	/** With the password of a letter, which is changed at once. */
	void logIn(String username, String password) throws IOException, InterruptedException {
		send("/login", "username", username, "password", password);
		String own = "cavallo batteria graffetta";
		send("/password", "currentPassword", password, "newPassword", own, "confirmPassword", own);
	}

	String get(String path) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	private void send(String path, String... fields) throws IOException, InterruptedException {
		Matcher token = TOKEN.matcher(get(path));
		assertThat(token.find()).isTrue();
		StringBuilder form = new StringBuilder("_csrf=" + encoded(token.group(1)));
		for (int i = 0; i < fields.length; i += 2) {
			form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
		}
		this.client.send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form.toString()))
			.build(), HttpResponse.BodyHandlers.discarding());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path));
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
