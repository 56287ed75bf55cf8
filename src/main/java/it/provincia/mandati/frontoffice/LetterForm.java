// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.Objects;
import java.util.UUID;

import it.provincia.mandati.account.AccountPrincipal;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks for letters.
 *
 * @param order hidden in the form: sent twice, it is one order; absent: an order of its
 * own
 * @param protocol the number under which the letters are registered, where there is one
 */
record LetterForm(
		@Nullable @Pattern(regexp = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
				message = "{credentials.order.broken}") String order,
		@Nullable @Size(max = 40, message = "{credentials.protocol.long}") @Pattern(regexp = "[^\\p{Cntrl}]*",
				message = "{credentials.protocol.broken}") String protocol) {

	LetterOrder order(AccountPrincipal principal) {
		UUID id = (this.order != null) ? UUID.fromString(this.order) : UUID.randomUUID();
		return new LetterOrder(id, principal.accountId(), Objects.requireNonNullElse(this.protocol, "").strip());
	}

}
