// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import it.provincia.mandati.ApplicationTest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.htmlunit.MockMvcWebClientBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ViewResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The fragments that every room builds its pages of, on a page of samples.
 */
@ApplicationTest
class PageFragmentsTests {

	private WebClient browser;

	@BeforeEach
	void openBrowser(@Autowired ApplicationContext context,
			@Autowired FormattingConversionService mvcConversionService) {
		ViewResolver views = context.getBean("thymeleafViewResolver", ViewResolver.class);
		MockMvc samples = MockMvcBuilders.standaloneSetup(new SampleController())
			.setControllerAdvice(context.getBeansWithAnnotation(ControllerAdvice.class).values().toArray())
			.setConversionService(mvcConversionService)
			.addInterceptors(context.getBean(LanguageResolver.class), context.getBean(ErrorsInTitle.class))
			.setLocaleResolver(context.getBean(LanguageResolver.class))
			.setViewResolvers(views::resolveViewName)
			.build();
		this.browser = MockMvcWebClientBuilder.mockMvcSetup(samples).build();
		this.browser.getOptions().setJavaScriptEnabled(false);
		this.browser.getOptions().setCssEnabled(false);
	}

	@Test
	void aFieldHasItsLabelAndHintAndNoErrorAtFirst() throws IOException {
		HtmlPage page = this.browser.getPage("http://localhost/sample");
		assertThat(text(page, "label[for=name]")).isEqualTo("Name");
		assertThat(attribute(page, "#name", "aria-describedby")).isEqualTo("name-hint");
		assertThat(attribute(page, "#name", "autocomplete")).isEqualTo("username");
		assertThat(attribute(page, "#from", "inputmode")).isEqualTo("numeric");
		assertThat(attribute(page, "#from", "aria-describedby")).isEmpty();
		assertThat(attribute(page, "#amount", "inputmode")).isEqualTo("decimal");
		assertThat(page.<DomElement>querySelector(".error-summary")).isNull();
		assertThat(page.getTitleText()).doesNotStartWith("Errore");
	}

	@Test
	void aRefusedFormSaysSoInTitleSummaryAndField() throws IOException {
		HtmlPage page = send("", "31/2/2026", "parola segreta");
		assertThat(page.getTitleText()).startsWith("Errore: Sample - Mandati on line - ");
		assertThat(page.querySelectorAll(".error-summary a"))
			.extracting((link) -> link.getAttributes().getNamedItem("href").getNodeValue())
			.containsExactlyInAnyOrder("#name", "#from");
		assertThat(attribute(page, "#name", "aria-invalid")).isEqualTo("true");
		assertThat(attribute(page, "#name", "aria-describedby")).isEqualTo("name-hint name-error");
		assertThat(page.<DomElement>querySelector("#name-error")).isNotNull();
	}

	@Test
	void whatWasTypedIsKeptButNoPassword() throws IOException {
		HtmlPage page = send("", "31/2/2026", "parola segreta");
		assertThat(attribute(page, "#from", "value")).isEqualTo("31/2/2026");
		assertThat(page.asXml()).doesNotContain("parola segreta");
	}

	@Test
	void onlyTheColumnThatSortsSaysHow() throws IOException {
		HtmlPage page = this.browser.getPage("http://localhost/sample");
		assertThat(page.querySelectorAll("th[aria-sort]")).hasSize(1);
		assertThat(text(page, "th[aria-sort=descending] a")).isEqualTo("Date, ordina in modo crescente");
		assertThat(text(page, "th.amount a")).isEqualTo("Amount, ordina in modo crescente");
	}

	@Test
	void thePagerMarksTheCurrentPage() throws IOException {
		HtmlPage page = this.browser.getPage("http://localhost/sample");
		assertThat(page.querySelectorAll(".pager [aria-current=page]")).singleElement()
			.satisfies((link) -> assertThat(link.getTextContent()).isEqualTo("Pagina 2"));
		assertThat(attribute(page, ".pager [rel=next]", "href")).isEqualTo("?page=3");
		assertThat(page.<DomElement>querySelector(".pager [rel=prev]")).isNotNull();
	}

	@Test
	void theOtherLanguageKeepsTheQuery() throws IOException {
		HtmlPage page = this.browser.getPage("http://localhost/sample?page=2&lang=en&q=%FF");
		assertThat(attribute(page, "html", "lang")).isEqualTo("en");
		assertThat(attribute(page, ".slim-items a[hreflang]", "href")).isEqualTo("?page=2&q=%FF&lang=it");
		HtmlPage next = this.browser.getPage("http://localhost/sample");
		assertThat(attribute(next, "html", "lang")).as("kept in a cookie").isEqualTo("en");
		HtmlPage other = this.browser.getPage("http://localhost/sample?lang=fr");
		assertThat(attribute(other, "html", "lang")).as("unknown, ignored").isEqualTo("en");
	}

	private HtmlPage send(String name, String from, String secret) throws IOException {
		HtmlPage page = this.browser.getPage("http://localhost/sample");
		HtmlForm form = page.getForms().get(0);
		form.getInputByName("name").setValue(name);
		form.getInputByName("from").setValue(from);
		form.getInputByName("secret").setValue(secret);
		return page.<HtmlButton>querySelector("button[type=submit]").click();
	}

	private static String attribute(HtmlPage page, String selector, String name) {
		return page.<DomElement>querySelector(selector).getAttribute(name);
	}

	private static String text(HtmlPage page, String selector) {
		return page.<DomElement>querySelector(selector).getTextContent();
	}

	@Controller
	static class SampleController {

		@ModelAttribute
		void samples(Model model) {
			model.addAttribute("kinds", List.of(new Kind("A", "First")));
			model.addAttribute("statuses", List.of("PAID", "IN_PROGRESS", "RETURNED"));
			model.addAttribute("links", PageLinks.of(2, 3, (page) -> "?page=" + page));
		}

		@GetMapping("/sample")
		String show(Model model) {
			model.addAttribute("form", new Form("", null, null, "", "", ""));
			return "sample";
		}

		@PostMapping("/sample")
		String send(@Valid @ModelAttribute("form") Form form, Errors errors) {
			return "sample";
		}

	}

	record Form(@NotBlank String name, @Nullable LocalDate from, @Nullable BigDecimal amount, @NotNull String secret,
			@Nullable String kind, @Nullable String note) {

	}

	record Kind(String value, String label) {

	}

}
