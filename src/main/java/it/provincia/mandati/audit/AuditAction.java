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

	CREDENTIALS_ISSUED

}
