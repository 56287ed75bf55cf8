// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.provincia.mandati.administration.TrailEntry.About;
import it.provincia.mandati.administration.TrailEntry.Actor;
import it.provincia.mandati.audit.AuditAction;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in plain words what a row of the trail says in constants. What another version
 * wrote, and nobody here knows, stays as it is.
 */
@Component
class TrailWords {

	private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	/** A constant, or the name of a figure: {@code new=12}. */
	private static final Pattern WORD = Pattern.compile("[A-Z][A-Z_]+|[a-z]+(?==)");

	/** Where a constant of a detail may have its words. */
	private static final List<String> KINDS = List.of("Role.", "FileKind.", "FileState.", "ImportOrigin.",
			"AuditAction.", "trail.figure.");

	/** Of these the detail was written by a person, and is left alone. */
	private static final List<String> TYPED = List.of(AuditAction.NOTICE_CHANGED.name());

	private final MessageSource messages;

	TrailWords(MessageSource messages) {
		this.messages = messages;
	}

	/** The row in the language, for the page as for the file. */
	TrailLine line(TrailEntry entry, Locale language) {
		return new TrailLine(entry, word("AuditAction.", entry.action(), language), who(entry.who(), language),
				about(entry, language), detail(entry, language));
	}

	/** All that can be in the trail, to choose from. */
	List<Option> actions(Locale language) {
		return Arrays.stream(AuditAction.values())
			.map((action) -> new Option(action.name(), word("AuditAction.", action.name(), language)))
			.sorted(Comparator.comparing(Option::label))
			.toList();
	}

	/** Somebody who can be asked for, and has no account of the staff. */
	String somebodyElse(Locale language) {
		return word("trail.", "somebodyElse", language);
	}

	private String who(@Nullable Actor who, Locale language) {
		if (who == null) {
			return word("trail.", "automatic", language);
		}
		String name = (who.name() != null) ? who.name() : who.username();
		return Objects.requireNonNullElseGet(name, () -> word("trail.", "gone", language));
	}

	private @Nullable String about(TrailEntry entry, Locale language) {
		About about = entry.about();
		String target = about.target();
		if (target == null || about.account() != null) {
			return about.account();
		}
		if (UUID_FORM.matcher(target).matches()) {
			// An account without a name is a creditor's, who stands beside it.
			return (entry.whom() != null) ? null : word("trail.", "gone", language);
		}
		if (entry.action().startsWith("IMPORT_")) {
			return this.messages.getMessage("trail.run", new Object[] { target }, language);
		}
		return target;
	}

	private @Nullable String detail(TrailEntry entry, Locale language) {
		String detail = entry.about().detail();
		if (detail == null || TYPED.contains(entry.action())) {
			return detail;
		}
		if (entry.action().equals(AuditAction.CREDITOR_OPENED.name())) {
			return word("OpeningReason.", detail, language);
		}
		if (detail.matches("[0-9]+\\+?")) {
			String words = entry.action().equals(AuditAction.LOOKED_UP.name()) ? "trail.found" : "trail.rows";
			return this.messages.getMessage(words, new Object[] { detail }, language);
		}
		return WORD.matcher(detail)
			.replaceAll((MatchResult found) -> Matcher.quoteReplacement(constant(found.group(), language)));
	}

	private String constant(String name, Locale language) {
		return KINDS.stream()
			.map((kind) -> this.messages.getMessage(kind + name, null, "", language))
			.filter((word) -> word != null && !word.isEmpty())
			.findFirst()
			.orElse(name);
	}

	private String word(String kind, String name, Locale language) {
		return Objects.requireNonNullElse(this.messages.getMessage(kind + name, null, name, language), name);
	}

}
