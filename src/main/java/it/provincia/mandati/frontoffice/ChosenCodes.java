// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import it.provincia.mandati.creditor.CreditorCodes;
import it.provincia.mandati.creditor.CreditorCodes.Named;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Looks at a list of codes before letters are made for it: who can get one, and why the
 * others cannot.
 */
@Service
class ChosenCodes {

	private final CreditorCodes codes;

	private final Recipients recipients;

	ChosenCodes(CreditorCodes codes, Recipients recipients) {
		this.codes = codes;
		this.recipients = recipients;
	}

	Check check(List<String> typed) {
		Map<String, Named> named = this.codes.find(typed);
		List<Recipient> known = this.recipients
			.those(named.values().stream().map(Named::creditorId).filter(Objects::nonNull).toList());
		Map<Long, Recipient> byId = known.stream()
			.collect(Collectors.toMap(Recipient::creditorId, Function.identity()));
		Set<Long> met = new HashSet<>();
		Set<Recipient> chosen = new LinkedHashSet<>();
		List<Finding> findings = new ArrayList<>();
		for (String code : typed) {
			Named whom = Objects.requireNonNull(named.get(code));
			Recipient recipient = byId.get(whom.creditorId());
			ChosenFault fault = (recipient != null) ? fault(recipient, met) : fault(whom);
			if (fault == null) {
				chosen.add(recipient);
			}
			else {
				findings.add(new Finding(code, (recipient != null) ? recipient.name() : null, fault));
			}
		}
		return new Check(known.stream().filter(chosen::contains).toList(), findings);
	}

	private static ChosenFault fault(Named nobody) {
		if (!nobody.isCode()) {
			return ChosenFault.NO_CODE;
		}
		return nobody.shared() ? ChosenFault.SHARED : ChosenFault.UNKNOWN;
	}

	private @Nullable ChosenFault fault(Recipient recipient, Set<Long> met) {
		if (!met.add(recipient.creditorId())) {
			return ChosenFault.REPEATED;
		}
		return switch (recipient.standing()) {
			case DISABLED -> ChosenFault.DISABLED;
			case ACTIVE -> ChosenFault.ACTIVE;
			default -> faultOfName(recipient);
		};
	}

	private @Nullable ChosenFault faultOfName(Recipient recipient) {
		if (recipient.username() == null) {
			return ChosenFault.UNNAMED;
		}
		return this.recipients.mayLogIn(recipient) ? null : ChosenFault.NOT_ADMITTED;
	}

	/**
	 * What was found.
	 *
	 * @param recipients who can get a letter, in the order in which they are posted
	 * @param findings on the codes that get none, in the order of the list
	 */
	record Check(List<Recipient> recipients, List<Finding> findings) {

		public long withoutAddress() {
			return this.recipients.stream().filter((recipient) -> !recipient.canBePosted()).count();
		}

		/** Those whose last letter is perhaps in the post: a new one voids it. */
		public long onTheWay() {
			return this.recipients.stream()
				.filter((recipient) -> recipient.standing() == CredentialStanding.ISSUED)
				.count();
		}

	}

	/**
	 * Why one code gets no letter.
	 *
	 * @param name of the creditor it names; null where it names none
	 */
	record Finding(String code, @Nullable String name, ChosenFault fault) {

		/** Longer than any code, and short enough for a page. */
		private static final int SHOWN = 60;

		Finding {
			code = (code.length() > SHOWN) ? code.substring(0, SHOWN) + "…" : code;
		}

	}

}
