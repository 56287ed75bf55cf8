// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.Serial;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * More passwords came to be checked at once than the machine can: come back in a moment.
 */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
class PasswordsBusyException extends AuthenticationServiceException {

	@Serial
	private static final long serialVersionUID = 1L;

	PasswordsBusyException() {
		super("Too many passwords at once");
	}

}
