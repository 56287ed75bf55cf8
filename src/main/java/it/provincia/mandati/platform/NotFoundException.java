// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.Serial;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The one refusal for what does not exist and for what belongs to somebody else: 404, the
 * same page, so that the answer tells nothing (ASVS 5.0 8.2.2).
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotFoundException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

}
