// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.io.Serial;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The trail takes no row: what the row would have told is not done either, and whoever
 * asked for it is told that the service stands still.
 */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class TrailUnwritableException extends DataAccessResourceFailureException {

	@Serial
	private static final long serialVersionUID = 1L;

	TrailUnwritableException(DataAccessException cause) {
		super("The audit trail cannot be written", cause);
	}

}
