// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

/**
 * What the trail tells of (OWASP ASVS 5.0 16.3.1–16.3.3; Garante 27/11/2008 for what
 * administrators do). A constant is never renamed: rows that bear it stay.
 */
public enum AuditAction {

	LOGGED_IN,

	LOGGED_OUT,

	PASSWORD_CHANGED,

	/** Somebody ended the other sessions of their own account. */
	OTHER_SESSIONS_ENDED,

	ACCOUNT_CREATED,

	CREDENTIALS_ISSUED,

	/** Somebody took an import back; the target is its number. */
	IMPORT_UNDONE,

	/**
	 * Somebody of the staff opened a creditor's position. The row bears the creditor, who
	 * did it with which role, and as its detail the name of an {@link OpeningReason},
	 * alone: that much the creditor is shown ({@link AccessLog}).
	 */
	CREDITOR_OPENED

}
