// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.text.ParseException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.platform.ItalianDateFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * Reads what is asked of the trail, all but the creditor. What cannot be read is reported
 * at its field and left out.
 */
@Component
class TrailFilterReader {

	private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

	private final ItalianDateFormatter dates;

	TrailFilterReader(ItalianDateFormatter dates) {
		this.dates = dates;
	}

	TrailFilter read(TrailForm form, Errors errors) {
		return new TrailFilter(person(form.person(), errors), null, action(form.action(), errors),
				date("from", form.from(), errors), date("to", form.to(), errors));
	}

	private static @Nullable UUID person(String id, Errors errors) {
		if (id.isEmpty()) {
			return null;
		}
		if (!id.matches(UUID_FORM)) {
			errors.rejectValue("person", "trail.error.person");
			return null;
		}
		return UUID.fromString(id);
	}

	private static @Nullable AuditAction action(String name, Errors errors) {
		AuditAction action = Arrays.stream(AuditAction.values())
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElse(null);
		if (action == null && !name.isEmpty()) {
			errors.rejectValue("action", "trail.error.action");
		}
		return action;
	}

	private @Nullable LocalDate date(String field, String text, Errors errors) {
		if (text.isEmpty()) {
			return null;
		}
		try {
			return this.dates.parse(text, Locale.ITALIAN);
		}
		catch (ParseException ex) {
			errors.rejectValue(field, "trail.error." + field);
			return null;
		}
	}

}
