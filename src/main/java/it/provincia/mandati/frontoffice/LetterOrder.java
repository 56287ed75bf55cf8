// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.UUID;

/**
 * What somebody of the staff asks for.
 *
 * @param id made with the form: the form sent twice is one order
 * @param orderedBy the account
 * @param protocol the number under which the letters are registered; may be blank
 */
record LetterOrder(UUID id, UUID orderedBy, String protocol) {

}
