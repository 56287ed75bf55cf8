// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.List;

/**
 * To whom letters go, in the order in which they are posted. It is asked before they are
 * printed, and once more before their passwords hold: what changed meanwhile counts.
 */
interface Audience {

	List<Recipient> recipients();

}
