// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What files call the constants that pages show: in Italian in every language, because
 * files are compared and taken up by other programs.
 */
@Component
class Labels {

	private final MessageSource messages;

	Labels(MessageSource messages) {
		this.messages = messages;
	}

	String of(Enum<?> constant) {
		return this.messages.getMessage(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), null,
				Locale.ITALIAN);
	}

}
