// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import it.provincia.mandati.creditor.TaxCode;
import it.provincia.mandati.creditor.VatNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * Whose the facts are, as somebody of the finance office answers.
 *
 * @param act {@code give}, {@code create} or {@code leave}
 * @param creditor the one that was picked among those who bear the VAT number
 * @param code what was typed
 */
record PayeeForm(@Nullable String act, @Nullable String creditor, @Nullable String code) {

	PayeeForm {
		act = Objects.requireNonNullElse(act, "give");
		code = Objects.requireNonNullElse(code, "").strip();
	}

	/**
	 * The creditor that was picked, or whom the typed code means.
	 */
	Optional<Long> creditor(PayeeSheet sheet, Function<String, Optional<PayeeCandidate>> registry, Errors errors) {
		Optional<PayeeCandidate> picked = sheet.bearers()
			.stream()
			.filter((bearer) -> Long.toString(bearer.id()).equals(this.creditor))
			.findFirst();
		if (picked.isPresent()) {
			return picked.map(PayeeCandidate::id);
		}
		if (normalised().isEmpty()) {
			errors.rejectValue("code", this.code.isEmpty() ? "payee.code.none" : "payee.code.form");
			return Optional.empty();
		}
		Optional<PayeeCandidate> known = normalised().flatMap(registry);
		if (known.isEmpty()) {
			errors.rejectValue("code", "payee.code.unknown");
		}
		return known.map(PayeeCandidate::id);
	}

	/**
	 * Who would become known by the typed code; nobody where it is mistyped, or where the
	 * facts bear no name.
	 */
	Optional<Newcomer> newcomer(PayeeSheet sheet) {
		return Optional.ofNullable(sheet.question().name()).flatMap((name) -> Newcomer.of(this.code, name));
	}

	private Optional<String> normalised() {
		return TaxCode.parse(this.code).map(TaxCode::value).or(() -> VatNumber.parse(this.code).map(VatNumber::value));
	}

}
