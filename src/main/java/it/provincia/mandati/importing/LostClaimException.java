// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.Serial;

/**
 * This instance was away for so long that another one has taken the file over: whatever
 * it was at must come to nothing.
 */
class LostClaimException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

}
