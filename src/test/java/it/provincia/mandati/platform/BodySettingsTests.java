// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class BodySettingsTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withUserConfiguration(Settings.class);

	@Test
	void withNothingSetTheBodyIsTheProvinceOfCremona() {
		this.application.run((context) -> {
			BodySettings body = context.getBean(BodySettings.class);
			assertThat(body.name()).isEqualTo("Provincia di Cremona");
			assertThat(body.taxCode()).isEqualTo("80002130195");
			assertThat(body.dpoContact()).isEqualTo(body.pec());
			assertThat(body.securityContact()).isEqualTo(body.urp().email());
			assertThat(body.notice().text(Locale.ITALIAN)).isEmpty();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "8000213019", "80002130196", "8000213019X", "" })
	void aMalformedTaxCodeStopsTheStart(String taxCode) {
		this.application.withPropertyValues("mandati.body.tax-code=" + taxCode)
			.run((context) -> assertThat(StartFailure.lineFor(context.getStartupFailure())).hasValueSatisfying(
					(line) -> assertThat(line).startsWith("MANDATI_BODY_TAX_CODE (mandati.body.tax-code): ")));
	}

	@ParameterizedTest
	@CsvSource({ "urp.email, urp", "urp.phone, call us", "links.source, here", "name, ''", "office-codes, UF1" })
	void aMalformedContactStopsTheStart(String setting, String value) {
		this.application.withPropertyValues("mandati.body." + setting + "=" + value)
			.run((context) -> assertThat(StartFailure.lineFor(context.getStartupFailure()))
				.hasValueSatisfying((line) -> assertThat(line).contains("(mandati.body." + setting)));
	}

	@Test
	void aLogoThatCannotBeReadStopsTheStart() {
		this.application.withPropertyValues("mandati.body.logo=file:/no/such/logo.png")
			.run((context) -> assertThat(StartFailure.lineFor(context.getStartupFailure()))
				.hasValueSatisfying((line) -> assertThat(line).startsWith("MANDATI_BODY_LOGO: ")));
	}

	@ParameterizedTest
	@CsvSource({ "0372 4061, tel:+3903724061", "+39 0372 4061, tel:+3903724061", "0372/40.61, tel:+3903724061" })
	void aTelephoneNumberCanBeCalledFromThePage(String phone, String href) {
		this.application.withPropertyValues("mandati.body.urp.phone=" + phone)
			.run((context) -> assertThat(context.getBean(BodySettings.class).urp().phoneHref()).isEqualTo(href));
	}

	@Test
	void aNoticeWithoutEnglishIsShownInItalian() {
		this.application.withPropertyValues("mandati.body.notice.text=Chiuso lunedì").run((context) -> {
			BodySettings body = context.getBean(BodySettings.class);
			assertThat(body.notice().text(Locale.ENGLISH)).isEqualTo("Chiuso lunedì");
		});
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(BodySettings.class)
	static class Settings {

	}

}
