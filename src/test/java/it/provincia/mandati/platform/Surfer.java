// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import it.provincia.mandati.account.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody with a browser that keeps cookies, at an application in another process.
 */
public final class Surfer {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String address;

	private String token = "";

	public Surfer(String address) {
		this.address = address;
	}

	/** With an initial password, which is changed at once. */
	public Surfer settleIn(String username, String password) throws IOException, InterruptedException {
		page("/login");
		post("/login", "username", username, "password", password);
		page("/password");
		post("/password", "currentPassword", password, "newPassword", Visitor.OWN_PASSWORD, "confirmPassword",
				Visitor.OWN_PASSWORD);
		return this;
	}

	/** What the address shows. */
	public String page(String path) throws IOException, InterruptedException {
		HttpResponse<String> answer = get(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body();
	}

	public HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(request(path));
	}

	/** A file, to be read as it comes: whoever closes it reads no more. */
	public InputStream download(String path) throws IOException, InterruptedException {
		HttpResponse<InputStream> answer = this.client.send(request(path).build(),
				HttpResponse.BodyHandlers.ofInputStream());
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body();
	}

	/** Sends a form as the page that was seen last had one. */
	public HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
		StringBuilder form = new StringBuilder("_csrf=" + encoded(this.token));
		for (int i = 0; i < fields.length; i += 2) {
			form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
		}
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form.toString())));
	}

	/** As the browser sends them. */
	public String cookies() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.map((cookie) -> cookie.getName() + "=" + cookie.getValue())
			.collect(Collectors.joining("; "));
	}

	/** Of the form that was seen last. */
	public String token() {
		return this.token;
	}

	/** Sends a file with the form that the page that was seen last had. */
	public HttpResponse<String> upload(String path, String name, byte[] content)
			throws IOException, InterruptedException {
		String boundary = "----------------" + UUID.randomUUID();
		String form = """
				--%1$s\r
				Content-Disposition: form-data; name="_csrf"\r
				\r
				%2$s\r
				--%1$s\r
				Content-Disposition: form-data; name="file"; filename="%3$s"\r
				Content-Type: text/csv\r
				\r
				""".formatted(boundary, this.token, name);
		return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(form.getBytes(StandardCharsets.UTF_8), content,
					"\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8)))));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		Matcher found = TOKEN.matcher(answer.body());
		if (found.find()) {
			this.token = found.group(1);
		}
		return answer;
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path)).timeout(Duration.ofMinutes(1));
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
