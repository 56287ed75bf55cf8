// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import it.provincia.mandati.ApplicationTest;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.htmlunit.MockMvcWebClientBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages that anybody may open, read without JavaScript.
 */
@ApplicationTest
class PublicPagesTests {

	private static final List<String> PAGES = List.of("/", "/help", "/privacy", "/cookies", "/legal", "/accessibility");

	@Autowired
	MockMvcTester mvc;

	private WebClient browser;

	@BeforeEach
	void openBrowser(@Autowired MockMvc mockMvc) {
		this.browser = MockMvcWebClientBuilder.mockMvcSetup(mockMvc).build();
		this.browser.getOptions().setJavaScriptEnabled(false);
		this.browser.getOptions().setCssEnabled(false);
	}

	@ParameterizedTest
	@ValueSource(strings = { "it", "en" })
	void eachIsThereInBothLanguagesWithATitleAndAHeadingOfItsOwn(String language) throws IOException {
		Set<String> titles = new HashSet<>();
		for (String path : PAGES) {
			HtmlPage page = open(path + "?lang=" + language);
			assertThat(page.getDocumentElement().getAttribute("lang")).as(path).isEqualTo(language);
			assertThat(page.querySelectorAll("main h1")).as(path).hasSize(1);
			assertThat(page.asXml()).as(path).doesNotContain("??");
			titles.add(page.getTitleText());
		}
		assertThat(titles).hasSameSizeAs(PAGES);
	}

	@Test
	void everyLinkOnThemLeadsSomewhere() throws IOException {
		for (String path : PAGES) {
			HtmlPage page = open(path);
			for (HtmlAnchor link : page.getAnchors()) {
				String address = link.getHrefAttribute();
				if (address.startsWith("#")) {
					assertThat(page.getElementById(address.substring(1))).as("%s on %s", address, path).isNotNull();
				}
				else if (address.startsWith("/")) {
					assertThat(this.mvc.get().uri(address.replaceFirst("#.*", ""))).as("%s on %s", address, path)
						.hasStatus2xxSuccessful();
				}
			}
		}
	}

	@Test
	void theLinksInTheFooterReachTheirPlaceOnTheHelpPage() throws IOException {
		HtmlPage help = open("/help");
		assertThat(help.getElementById("password")).isNotNull();
		assertThat(help.getElementById("status")).isNotNull();
		assertThat(open("/legal").getElementById("legal-source")).isNotNull();
	}

	@Test
	void theLanguageIsKeptInACookieForAYear() {
		assertThat(this.mvc.get().uri("/?lang=en").exchange().getResponse().getHeaders(HttpHeaders.SET_COOKIE))
			.singleElement()
			.asString()
			.startsWith("lang=en; Path=/; Max-Age=31536000;")
			.contains("HttpOnly")
			.endsWith("SameSite=Lax");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/?lang=fr", "/?lang=", "/?lang=EN", "/?lang=en%0d%0a", "/?xlang=en", "/" })
	void anUnknownLanguageIsIgnored(String address) throws IOException {
		assertThat(this.mvc.get().uri(URI.create(address))).doesNotContainHeader(HttpHeaders.SET_COOKIE);
		assertThat(open(address).getDocumentElement().getAttribute("lang")).isEqualTo("it");
	}

	@Test
	void securityTxtSaysWhereToReportAWeakness() {
		assertThat(this.mvc.get().uri("/.well-known/security.txt")).hasStatusOk()
			.hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN)
			.bodyText()
			.satisfies((text) -> {
				assertThat(text.lines()).anyMatch((line) -> line.matches("Contact: mailto:\\S+@\\S+"));
				Instant expires = Instant.parse(text.replaceAll("(?s).*Expires: (\\S+).*", "$1"));
				assertThat(expires).isBetween(Instant.now(), Instant.now().plus(365, ChronoUnit.DAYS));
			});
	}

	@Test
	void searchersAreToldThatTheyMay() {
		assertThat(this.mvc.get().uri("/robots.txt")).hasStatusOk().hasBodyTextEqualTo("User-agent: *\nDisallow:\n");
	}

	@Test
	void aPasswordManagerFindsWhereAPasswordIsChanged() {
		assertThat(this.mvc.get().uri("/.well-known/change-password")).hasStatus(302).hasRedirectedUrl("/password");
	}

	@Test
	void noLogoIsThereUnlessItIsSet() {
		assertThat(this.mvc.get().uri("/logo")).hasStatus(404);
	}

	private HtmlPage open(String path) throws IOException {
		return this.browser.getPage(new URL("http://localhost" + path));
	}

}
