// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;

/**
 * Whose password it is to be: what others know of the owner, and would try first.
 *
 * @param codes tax codes or the user name, the first the one to log in with; a password
 * may not bear them
 * @param name whose words add nothing to a password
 */
record PasswordOwner(List<String> codes, String name) {

}
