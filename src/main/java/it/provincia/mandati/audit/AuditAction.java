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

	/**
	 * Somebody of the staff gave a wrong password when asked for it again; a right one is
	 * told by what was then done.
	 */
	PASSWORD_CONFIRMED,

	/** Somebody ended the other sessions of their own account. */
	OTHER_SESSIONS_ENDED,

	ACCOUNT_CREATED,

	CREDENTIALS_ISSUED,

	/** Somebody of the staff looked at how a creditor's credentials stand. */
	CREDENTIALS_READ,

	/** A creditor's account was closed by somebody of the staff, or opened again. */
	CREDENTIALS_DISABLED,

	CREDENTIALS_ENABLED,

	/** Somebody of the staff ended the wait after failed log-ins. */
	WAIT_RESET,

	/** An account of the staff; the target is its id, as for those that follow. */
	ACCOUNT_DISABLED,

	ACCOUNT_ENABLED,

	/** The detail is the old role and the new one. */
	ROLE_CHANGED,

	/**
	 * Somebody who is logged in asked for what their role may not have, for an address
	 * that there is not, or sent a form without its token. The target is the address.
	 */
	ACCESS_DENIED,

	/**
	 * An initial password for an account of the staff, in the place of the one it had.
	 */
	PASSWORD_RESET,

	SECOND_FACTOR_ENROLLED,

	/** The factor is gone; whoever has the account enrols anew. */
	SECOND_FACTOR_REMOVED,

	RECOVERY_CODE_USED,

	/** Somebody had other recovery codes made for their own account. */
	RECOVERY_CODES_RENEWED,

	/** A file was brought into the ledger or refused; the target is its run. */
	IMPORT_ENDED,

	/** Somebody took an import back; the target is its number. */
	IMPORT_UNDONE,

	/** A payee whom no code tells was given to a creditor, or left to nobody. */
	PAYEE_SETTLED,

	/** Two documents were said to be the same, or not to be. */
	MATCH_SETTLED,

	/** The banner on every page was set, changed or taken down. */
	NOTICE_CHANGED,

	/**
	 * Somebody of the staff looked for a creditor. What was typed is not kept: the row
	 * says how many were found.
	 */
	LOOKED_UP,

	/** Somebody read the trail, or took a copy of it away. */
	TRAIL_READ,

	TRAIL_EXPORTED,

	/** Sealed months past their time were dropped; the target is the last of them. */
	TRAIL_DROPPED,

	/** Loaded or refused files past their time were deleted; the detail is how many. */
	ARCHIVE_DROPPED,

	/**
	 * Somebody of the staff opened a creditor's position. The row bears the creditor, who
	 * did it with which role, and as its detail the name of an {@link OpeningReason},
	 * alone: that much the creditor is shown ({@link AccessLog}).
	 */
	CREDITOR_OPENED

}
