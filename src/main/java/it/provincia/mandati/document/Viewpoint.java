// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

/**
 * Whose documents are looked at, by their creditor or by somebody of the staff. Staff see
 * the same pages at addresses of their own, without what is for the creditor alone.
 *
 * @param path where the list stands; the documents stand under it
 * @param own whether it is the creditor who looks
 */
public record Viewpoint(long creditorId, String path, boolean own) {

	static Viewpoint ofCreditor(long creditorId) {
		return new Viewpoint(creditorId, DocumentController.PATH, true);
	}

	public static Viewpoint ofStaff(long creditorId, String path) {
		return new Viewpoint(creditorId, path, false);
	}

}
