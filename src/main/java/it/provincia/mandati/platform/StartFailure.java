// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What a failed start has to do with a setting, in one line that begins with its name, or
 * with the tables.
 */
final class StartFailure {

	private StartFailure() {
	}

	static Optional<String> lineFor(Throwable failure) {
		return Optional.<String>empty()
			.or(() -> find(SettingException.class, failure).map(Throwable::getMessage))
			.or(() -> find(BindValidationException.class, failure).map(StartFailure::invalid))
			.or(() -> find(BindException.class, failure).map(StartFailure::unreadable))
			.or(() -> find(PortInUseException.class, failure).map(StartFailure::portInUse))
			.or(() -> find(FlywayException.class, failure).map(MigrationFailure::lineFor))
			.map((line) -> line.replaceAll("\\s*\\R\\s*", " "));
	}

	private static <T extends Throwable> Optional<T> find(Class<T> type, @Nullable Throwable failure) {
		return Stream.<Throwable>iterate(failure, (ex) -> ex != null, Throwable::getCause)
			.filter(type::isInstance)
			.map(type::cast)
			.findFirst();
	}

	private static String invalid(BindValidationException failure) {
		ValidationErrors errors = failure.getValidationErrors();
		return errors.getAllErrors()
			.stream()
			.map((error) -> invalid(errors.getName().toString(), error))
			.sorted()
			.collect(Collectors.joining("; "));
	}

	private static String invalid(String prefix, ObjectError error) {
		if (error instanceof FieldError field) {
			return "%s: %s (valore: %s)".formatted(setting(prefix + "." + dashed(field.getField())),
					field.getDefaultMessage(), field.getRejectedValue());
		}
		return "%s: %s".formatted(setting(prefix), error.getDefaultMessage());
	}

	private static String unreadable(BindException failure) {
		Object value = (failure.getProperty() != null) ? failure.getProperty().getValue() : null;
		return "%s: il valore «%s» non va bene (%s)".formatted(setting(failure.getName().toString()), value,
				NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
	}

	private static String portInUse(PortInUseException failure) {
		return "SERVER_PORT: la porta %d è già usata da un altro programma".formatted(failure.getPort());
	}

	/** As an operator writes it: the environment variable, and the property it sets. */
	private static String setting(String property) {
		String variable = property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
		return "%s (%s)".formatted(variable, property);
	}

	private static String dashed(String field) {
		return field.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
	}

}
