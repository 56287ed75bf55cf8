// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

import it.provincia.mandati.platform.FileResponse;
import it.provincia.mandati.platform.Rome;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;

/**
 * Letters as the answer to a request.
 */
record LetterResponse(HttpServletResponse response) implements LetterDelivery {

	@Override
	public OutputStream begin() throws IOException {
		return FileResponse.begin(this.response, "lettere-%s.pdf".formatted(LocalDate.now(Rome.ZONE)),
				MediaType.APPLICATION_PDF_VALUE);
	}

}
