// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import it.provincia.mandati.platform.BodySettings;
import it.provincia.mandati.platform.PdfTemplates;
import it.provincia.mandati.platform.PublicAddress;
import it.provincia.mandati.platform.QrCode;

import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;

/**
 * Activation letters on paper. The code for telephones leads to the portal and says
 * nothing else.
 */
@Component
class LetterPrinter {

	private static final Set<MediaType> DOTS = Set.of(MediaType.IMAGE_PNG, MediaType.IMAGE_JPEG);

	private final PdfTemplates templates;

	private final BodySettings body;

	private final PublicAddress address;

	LetterPrinter(PdfTemplates templates, BodySettings body, PublicAddress address) {
		this.templates = templates;
		this.body = body;
		this.address = address;
	}

	byte[] print(LetterSheet sheet, List<Letter> letters) {
		String url = this.address.url();
		return this.templates.render("frontoffice/letters", Map.of("body", this.body, "address", url, "qr",
				QrCode.dataUri(url), "logo", logo(), "sheet", sheet, "letters", letters), Locale.ITALIAN);
	}

	/** Pictures of dots only: a drawing would need a library of its own. */
	private String logo() {
		Resource logo = this.body.logo();
		Optional<MediaType> type = MediaTypeFactory.getMediaType(logo).filter(DOTS::contains);
		if (logo == null || type.isEmpty()) {
			return "";
		}
		try {
			return "data:%s;base64,%s".formatted(type.get(),
					Base64.getEncoder().encodeToString(logo.getContentAsByteArray()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
