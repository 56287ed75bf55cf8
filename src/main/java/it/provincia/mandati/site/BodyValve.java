// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

import org.springframework.http.HttpHeaders;

/**
 * Keeps a quarter of the server's threads for requests without a body: whoever sends one
 * byte by byte holds a thread until all of it is there, before anybody knows who it is
 * (ASVS 5.0 13.2.6, 15.2.2). Files are few; one that is sent slowly is the rule.
 */
class BodyValve extends ValveBase {

	/** Of the 200 threads of {@code server.tomcat.threads.max}. */
	private static final int FORMS = 140;

	private static final int FILES = 10;

	private static final String RETRY_SECONDS = "10";

	private final Semaphore forms = new Semaphore(FORMS);

	private final Semaphore files = new Semaphore(FILES);

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if (!hasBody(request)) {
			getNext().invoke(request, response);
			return;
		}
		Semaphore places = isFile(request) ? this.files : this.forms;
		if (!places.tryAcquire()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
			response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			return;
		}
		try {
			getNext().invoke(request, response);
		}
		finally {
			places.release();
		}
	}

	/** The length is not read: it may be none. */
	private static boolean hasBody(Request request) {
		String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
		return length != null && !length.equals("0") || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
	}

	private static boolean isFile(Request request) {
		String type = request.getContentType();
		return type != null && type.startsWith("multipart/");
	}

}
