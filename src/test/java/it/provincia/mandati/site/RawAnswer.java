// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What comes back until the server hangs up, as it must, byte by byte.
 */
record RawAnswer(String text) {

	static RawAnswer to(int port, String request) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(30_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new RawAnswer(new String(read(socket.getInputStream()), StandardCharsets.UTF_8));
		}
	}

	/** Whoever is refused before all was read is cut off after the answer. */
	private static byte[] read(InputStream in) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		try {
			in.transferTo(all);
		}
		catch (SocketException ex) {
			if (all.size() == 0) {
				throw ex;
			}
		}
		return all.toByteArray();
	}

	int status() {
		return Integer.parseInt(this.text.substring(9, 12));
	}

	Optional<String> header(String name) {
		return head().lines()
			.filter((line) -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
			.map((line) -> line.substring(name.length() + 1).strip())
			.findFirst();
	}

	String body() {
		return this.text.substring(Math.min(this.text.length(), head().length() + 4));
	}

	private String head() {
		int end = this.text.indexOf("\r\n\r\n");
		return (end >= 0) ? this.text.substring(0, end) : this.text;
	}

}
