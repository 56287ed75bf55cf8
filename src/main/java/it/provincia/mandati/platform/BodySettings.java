// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.LuhnCheck;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/**
 * The public body whose payments are shown, as pages, letters and imports name it. The
 * check digit of an Italian tax code of 11 digits is Luhn's.
 *
 * @param officeCodes the IPA codes of the offices that receive invoices; empty: any
 * @param dpo the e-mail of the data protection officer; absent: the body's certified mail
 * @param security where to report a weakness; absent: the front office
 * @param logo an image file shown in place of the general sign of public bodies
 */
@Validated
@ConfigurationProperties("mandati.body")
public record BodySettings(
// @formatter:off
		@DefaultValue("Provincia di Cremona") @NotBlank(message = MISSING) String name,
		@DefaultValue("80002130195") @Pattern(regexp = "[0-9]{11}", message = "devono essere 11 cifre")
		@LuhnCheck(message = "la cifra di controllo è sbagliata") String taxCode,
		@DefaultValue("p_cr") @NotBlank(message = MISSING) String ipaCode,
		@DefaultValue List<@Pattern(regexp = "[A-Z0-9]{6}", message = "sono 6 lettere maiuscole o cifre") String> officeCodes,
		@DefaultValue("Corso Vittorio Emanuele II, 17 – 26100 Cremona") @NotBlank(message = MISSING) String address,
		@DefaultValue("protocollo@provincia.cr.it") @NotBlank(message = MISSING) @Email(message = NO_MAIL) String pec,
		@Nullable @Email(message = NO_MAIL) String dpo,
		@Nullable @Email(message = NO_MAIL) String security,
		@Nullable Resource logo,
		@DefaultValue @Valid Urp urp,
		@DefaultValue @Valid Links links,
		@DefaultValue @Valid Letter letter,
		@DefaultValue Notice notice) {
// @formatter:on

	private static final String MISSING = "non può mancare";

	private static final String NO_MAIL = "non è un indirizzo e-mail";

	private static final String NO_ADDRESS = "non è un indirizzo web";

	public BodySettings {
		if (logo != null && !logo.isReadable()) {
			throw new SettingException("MANDATI_BODY_LOGO", "il file %s non si può leggere".formatted(logo));
		}
	}

	/**
	 * Where personal data are answered for (GDPR art. 38).
	 */
	public String dpoContact() {
		return StringUtils.hasText(this.dpo) ? this.dpo : this.pec;
	}

	public String securityContact() {
		return StringUtils.hasText(this.security) ? this.security : this.urp.email();
	}

	private static boolean english(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
	}

	/**
	 * The front office (Ufficio relazioni con il pubblico).
	 */
	public record Urp(
	// @formatter:off
			@DefaultValue("Ufficio relazioni con il pubblico") @NotBlank(message = MISSING) String name,
			@DefaultValue("0372 4061")
			@Pattern(regexp = "\\+?[0-9][0-9 ./-]{3,19}", message = "non è un numero di telefono") String phone,
			@DefaultValue("urp@provincia.cremona.it") @NotBlank(message = MISSING) @Email(message = NO_MAIL) String email,
			@DefaultValue("da lunedì a venerdì, 9–12.30") String hours,
			@DefaultValue("Monday to Friday, 9am–12.30pm") String hoursEn) {
	// @formatter:on

		/**
		 * The number as a {@code tel:} address, with the country's prefix.
		 */
		public String phoneHref() {
			String digits = this.phone.replaceAll("[^0-9]", "");
			return (this.phone.startsWith("+") ? "tel:+" : "tel:+39") + digits;
		}

		public String hours(Locale locale) {
			return english(locale) ? this.hoursEn : this.hours;
		}

	}

	/**
	 * Addresses outside the portal. The accessibility statement is the one made with
	 * AgID; where it, the privacy notice or the repository is absent, the portal's own
	 * page takes its place.
	 */
	public record Links(@DefaultValue("https://www.provincia.cremona.it") @URL(message = NO_ADDRESS) String website,
			@Nullable @URL(message = NO_ADDRESS) String accessibility,
			@Nullable @URL(message = NO_ADDRESS) String privacy, @Nullable @URL(message = NO_ADDRESS) String source) {

		public Links {
			accessibility = StringUtils.hasText(accessibility) ? accessibility : null;
			privacy = StringUtils.hasText(privacy) ? privacy : null;
			source = StringUtils.hasText(source) ? source : null;
		}

	}

	/**
	 * What the activation letter bears: who signs it, and how its protocol number begins.
	 */
	public record Letter(@DefaultValue("Il Dirigente del Settore Risorse economiche e finanziarie") @NotBlank(
			message = MISSING) String signatory, @DefaultValue("Prot. n.") String protocolPrefix) {

	}

	/**
	 * What the body wants everybody to read, above every page; empty: nothing.
	 */
	public record Notice(@DefaultValue("") String text, @DefaultValue("") String textEn) {

		public String text(Locale locale) {
			return (english(locale) && !this.textEn.isBlank()) ? this.textEn : this.text;
		}

	}

}
