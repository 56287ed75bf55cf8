// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

/**
 * How files came.
 */
enum ImportOrigin {

	/** Found in the inbox on the schedule. */
	INBOX,

	/** Sent from the page. */
	UPLOAD,

	/** Sent from the page to be tried, and not kept. */
	TRIAL,

	/** The demo data of a first start. */
	DEMO

}
