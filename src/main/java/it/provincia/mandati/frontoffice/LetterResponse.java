// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

import it.provincia.mandati.platform.Rome;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Letters as a file to be saved, which nothing on the way keeps.
 */
record LetterResponse(HttpServletResponse response) implements LetterDelivery {

	@Override
	public OutputStream begin() throws IOException {
		this.response.setContentType(MediaType.APPLICATION_PDF_VALUE);
		this.response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename("lettere-%s.pdf".formatted(LocalDate.now(Rome.ZONE)))
					.build()
					.toString());
		this.response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		return this.response.getOutputStream();
	}

}
