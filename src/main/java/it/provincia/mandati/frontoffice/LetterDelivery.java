// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Where letters go, once it is certain that there are any.
 */
interface LetterDelivery {

	OutputStream begin() throws IOException;

}
