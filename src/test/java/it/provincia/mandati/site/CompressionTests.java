// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes over the wire: texts are compressed, and a file that bears its content in its
 * name is asked for once.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CompressionTests {

	private static final Pattern HASHED = Pattern.compile("(?:href|src)=\"(/look/[^\"]+-[0-9a-f]{32}\\.(?:css|js))\"");

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@ParameterizedTest
	@CsvSource({ "/login, text/html", "/look/app.css, text/css" })
	void aTextIsCompressedForWhoeverCanReadIt(String address, String type) throws Exception {
		HttpResponse<byte[]> packed = get(address, "gzip");
		assertThat(packed.statusCode()).isEqualTo(200);
		assertThat(packed.headers().firstValue("Content-Type")).get().asString().startsWith(type);
		assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
		assertThat(packed.headers().allValues("Vary"))
			.anyMatch((value) -> value.contains("accept-encoding") || value.contains("Accept-Encoding"));
		assertThat(get(address, "identity").headers().firstValue("Content-Encoding")).isEmpty();
		assertThat(unpacked(packed.body()).length).isGreaterThan(2 * packed.body().length);
	}

	@Test
	void theFilesOfAPageBearTheirContentInTheirNamesAndNeverChange() throws Exception {
		Matcher files = HASHED.matcher(new String(get("/login", "identity").body(), StandardCharsets.UTF_8));
		int found = 0;
		while (files.find()) {
			HttpResponse<byte[]> file = get(files.group(1), "gzip");
			assertThat(file.statusCode()).isEqualTo(200);
			assertThat(file.headers().firstValue("Cache-Control")).get()
				.asString()
				.contains("max-age=31536000", "public", "immutable");
			found++;
		}
		assertThat(found).isPositive();
	}

	private HttpResponse<byte[]> get(String address, String encoding) throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:" + this.port + address);
		return this.client.send(HttpRequest.newBuilder(uri).header("Accept-Encoding", encoding).build(),
				HttpResponse.BodyHandlers.ofByteArray());
	}

	private static byte[] unpacked(byte[] body) throws IOException {
		try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
			return unpacked.readAllBytes();
		}
	}

}
