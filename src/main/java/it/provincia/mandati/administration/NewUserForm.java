// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.util.Objects;
import java.util.Optional;

import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.StaffMember;
import it.provincia.mandati.account.Username;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Who of the staff is to have an account. Each belongs to one named person (AgID, Misure
 * minime, ABSC 5.10.2).
 */
record NewUserForm(@Nullable String username,
		@NotBlank(message = "{user.fullName.missing}") @Size(max = 100, message = "{user.fullName.long}") @Pattern(
				regexp = NewUserForm.ONE_LINE, message = "{user.fullName.broken}") @Nullable String fullName,
		@Size(max = 254, message = "{user.email.broken}") @Pattern(regexp = NewUserForm.EMAIL,
				message = "{user.email.broken}") @Nullable String email,
		@NotNull(message = "{user.role.missing}") @Pattern(regexp = "URP|FINANCE|ADMIN",
				message = "{user.role.missing}") @Nullable String role) {

	static final String ONE_LINE = "[^\\p{Cntrl}]*";

	/** What has matched is never tried otherwise, so that no text takes long. */
	static final String EMAIL = "\\s*+([^\\s@\\p{Cntrl}]++@[^\\s@\\p{Cntrl}]++)?+\\s*+";

	/** As it was typed, blanks around it aside. */
	String typedUsername() {
		return Objects.requireNonNullElse(this.username, "").strip();
	}

	/** Empty where the user name is none. */
	Optional<StaffMember> member() {
		return Username.parse(typedUsername())
			.map((name) -> new StaffMember(name, stripped(this.fullName), stripped(this.email),
					Role.valueOf(Objects.requireNonNull(this.role))));
	}

	private static @Nullable String stripped(@Nullable String text) {
		return StringUtils.hasText(text) ? text.strip() : null;
	}

}
