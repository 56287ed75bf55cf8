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
import org.springframework.validation.annotation.Validated;

/**
 * The public body whose payments are shown, as pages, letters and imports name it. The
 * check digit of an Italian tax code of 11 digits is Luhn's.
 *
 * @param officeCodes the IPA codes of the offices that receive invoices; empty: any
 * @param logo an image file shown in place of the general sign of public bodies
 * @param dpo the e-mail of the data protection officer; absent: the body's certified mail
 * @param security where to report a weakness; absent: the front office
 */
@Validated
@ConfigurationProperties("mandati.body")
public record BodySettings(@DefaultValue("Provincia di Cremona") @NotBlank String name,
		@DefaultValue("80002130195") @Pattern(regexp = "[0-9]{11}",
				message = "must be 11 digits") @LuhnCheck(message = "has a wrong check digit") String taxCode,
		@DefaultValue("p_cr") @NotBlank String ipaCode,
		@DefaultValue List<@Pattern(regexp = "[A-Z0-9]{6}",
				message = "must be 6 letters or digits") String> officeCodes,
		@DefaultValue("Corso Vittorio Emanuele II, 17 – 26100 Cremona") @NotBlank String address,
		@DefaultValue("protocollo@provincia.cr.it") @NotBlank @Email String pec, @Nullable @Email String dpo,
		@Nullable @Email String security, @Nullable Resource logo, @DefaultValue @Valid Urp urp,
		@DefaultValue @Valid Links links, @DefaultValue @Valid Letter letter, @DefaultValue Notice notice) {

	/**
	 * Where personal data are answered for (GDPR art. 38).
	 */
	public String dpoContact() {
		return (this.dpo != null) ? this.dpo : this.pec;
	}

	public String securityContact() {
		return (this.security != null) ? this.security : this.urp.email();
	}

	/**
	 * The front office (Ufficio relazioni con il pubblico).
	 */
	public record Urp(@DefaultValue("Ufficio relazioni con il pubblico") @NotBlank String name,
			@DefaultValue("0372 4061") @Pattern(regexp = "\\+?[0-9 ./-]{4,20}",
					message = "must be a telephone number") String phone,
			@DefaultValue("urp@provincia.cremona.it") @NotBlank @Email String email,
			@DefaultValue("da lunedì a venerdì, 9–12.30") @NotBlank String hours,
			@DefaultValue("Monday to Friday, 9am–12.30pm") @NotBlank String hoursEn) {

		/**
		 * The number as a {@code tel:} address, with the country's prefix.
		 */
		public String phoneHref() {
			String digits = this.phone.replaceAll("[^0-9]", "");
			return (this.phone.startsWith("+") ? "tel:+" : "tel:+39") + digits;
		}

		public String hours(Locale locale) {
			return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? this.hoursEn : this.hours;
		}

	}

	/**
	 * Addresses outside the portal. The accessibility statement is the one made with
	 * AgID; without it, and without a repository, the portal's own pages say it.
	 */
	public record Links(@DefaultValue("https://www.provincia.cremona.it") @NotBlank @URL String website,
			@Nullable @URL String accessibility, @Nullable @URL String privacy, @Nullable @URL String source) {

	}

	/**
	 * What the activation letter bears: who signs it, and how its protocol number begins.
	 */
	public record Letter(
			@DefaultValue("Il Dirigente del Settore Risorse economiche e finanziarie") @NotBlank String signatory,
			@DefaultValue("Prot. n.") String protocolPrefix) {

	}

	/**
	 * What the body wants everybody to read, above every page; empty: nothing.
	 */
	public record Notice(@DefaultValue("") String text, @DefaultValue("") String textEn) {

		public String text(Locale locale) {
			boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
			return (english && !this.textEn.isBlank()) ? this.textEn : this.text;
		}

	}

}
