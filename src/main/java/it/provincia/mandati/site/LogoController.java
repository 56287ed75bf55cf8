// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.time.Duration;

import it.provincia.mandati.platform.BodySettings;
import it.provincia.mandati.platform.NotFoundException;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The body's own logo, from the file that the settings name.
 */
@Controller
class LogoController {

	private static final CacheControl ONE_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

	private final BodySettings body;

	LogoController(BodySettings body) {
		this.body = body;
	}

	@GetMapping("/logo")
	ResponseEntity<Resource> logo() {
		Resource logo = this.body.logo();
		if (logo == null || !logo.isReadable()) {
			throw new NotFoundException();
		}
		MediaType type = MediaTypeFactory.getMediaType(logo).orElse(MediaType.IMAGE_PNG);
		return ResponseEntity.ok().cacheControl(ONE_DAY).contentType(type).body(logo);
	}

}
