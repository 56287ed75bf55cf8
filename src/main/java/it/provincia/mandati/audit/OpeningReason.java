// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody of the staff opens a creditor's position. The creditor reads it, so none
 * of them tells more than that somebody had to look. A constant is never renamed: rows of
 * the trail that bear it stay.
 */
public enum OpeningReason {

	/** The creditor asked: at the counter, by telephone, in writing. */
	ASKED_BY_CREDITOR,

	/** Another office of the body needs to know. */
	ASKED_BY_OFFICE,

	/** Data or a payment are looked into. */
	CHECK,

	/** Somebody cannot get along with the portal. */
	TECHNICAL_HELP,

	OTHER;

	/**
	 * The reason that a row of the trail bears; one that only another version knows is
	 * {@link #OTHER}.
	 */
	static OpeningReason of(@Nullable String name) {
		return Stream.of(values()).filter((reason) -> reason.name().equals(name)).findFirst().orElse(OTHER);
	}

}
