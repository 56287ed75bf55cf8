// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import it.provincia.mandati.platform.Surfer;

/**
 * Somebody who is logged in and asks for pages as a browser does: packed, on connections
 * that are kept.
 *
 * @param cookies empty for a stranger
 */
record Guest(URI address, String cookies) {

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final int BUSY = 503;

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	static Guest stranger(URI address) {
		return new Guest(address, "");
	}

	/**
	 * Whoever is turned away because others are checked tries again, as they are told.
	 */
	static Guest loggedIn(URI address, String code) throws IOException, InterruptedException {
		Surfer surfer = new Surfer(address.toString());
		surfer.page("/login");
		HttpResponse<String> answer = logIn(surfer, code);
		while (answer.statusCode() == BUSY) {
			answer = logIn(surfer, code);
		}
		if (answer.headers().firstValue("Location").filter((place) -> !place.contains("error")).isEmpty()) {
			throw new IOException("Log-in of " + code + " answered " + answer.statusCode());
		}
		return new Guest(address, surfer.cookies());
	}

	private static HttpResponse<String> logIn(Surfer surfer, String code) throws IOException, InterruptedException {
		return surfer.post("/login", "username", code, "password", Accounts.PASSWORD);
	}

	/**
	 * @return how long the whole page took, in milliseconds
	 * @throws IOException where it is refused
	 */
	double read(String path) throws IOException, InterruptedException {
		HttpRequest request = request(path, "gzip");
		long begin = System.nanoTime();
		HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
		double millis = (System.nanoTime() - begin) / 1e6;
		requireOk(answer);
		return millis;
	}

	/** A file, to be read as it comes. */
	InputStream download(String path, String encoding) throws IOException, InterruptedException {
		return requireOk(CLIENT.send(request(path, encoding), HttpResponse.BodyHandlers.ofInputStream())).body();
	}

	private HttpRequest request(String path, String encoding) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path))
			.timeout(PATIENCE)
			.header("Accept-Encoding", encoding)
			.header("Accept-Language", "it");
		return (this.cookies.isEmpty() ? request : request.header("Cookie", this.cookies)).build();
	}

	private static <T> HttpResponse<T> requireOk(HttpResponse<T> answer) throws IOException {
		if (answer.statusCode() != 200) {
			throw new IOException(answer.request().uri() + " answered " + answer.statusCode());
		}
		return answer;
	}

}
