// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import it.provincia.mandati.account.SecurityHeaders;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * The answer to a request that cannot be read, or that no thread is left for, in place of
 * the server's own: it bears the headers of all others (ASVS 5.0 3.4), and tells nothing
 * of which server it is. Nobody waits for what may still come of the request.
 */
class UnreadableRequestValve extends ErrorReportValve {

	private final ObjectProvider<PlainPages> pages;

	UnreadableRequestValve(ObjectProvider<PlainPages> pages) {
		this.pages = pages;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		if (response.getStatus() < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0
				|| !response.setErrorReported()) {
			return;
		}
		try {
			SecurityHeaders.write(request.getRequest(), response.getResponse());
			response.setContentType(MediaType.TEXT_HTML_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			response.getOutputStream().write(page(response.getStatus()));
			response.finishResponse();
			response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, new IOException("Refused"));
		}
		catch (IOException ex) {
			this.container.getLogger().debug("Nobody is there to be told", ex);
		}
	}

	private byte[] page(int status) {
		return this.pages.getObject().of(switch (status) {
			case HttpServletResponse.SC_INTERNAL_SERVER_ERROR, HttpServletResponse.SC_SERVICE_UNAVAILABLE ->
				HttpStatus.valueOf(status);
			default -> HttpStatus.BAD_REQUEST;
		});
	}

}
