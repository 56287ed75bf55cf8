// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.io.IOException;
import java.time.LocalDate;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.Visitor;
import it.provincia.mandati.importing.ImportBench;
import it.provincia.mandati.ledger.LedgerMother;
import it.provincia.mandati.platform.Rome;
import org.htmlunit.Page;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.htmlunit.MockMvcWebClientBuilder;

import static it.provincia.mandati.finance.OfficeBrowser.texts;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A morning in the finance office, in a browser without JavaScript.
 */
@ApplicationTest
@Import({ ImportBench.class, LedgerMother.class })
class DeskJourneyTests {

	private static final String SITE = "http://localhost";

	@Autowired
	ImportBench bench;

	@Autowired
	LedgerMother mother;

	@Autowired
	Announcement announcement;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	MockMvc mvc;

	private WebClient browser;

	@BeforeEach
	void aClerkWhoLogsIn(@Autowired ApplicationContext context, @Autowired MockMvcTester tester) throws IOException {
		this.bench.emptyTheLedger();
		People.Person clerk = new People(context).staff(Role.FINANCE);
		new Visitor(tester).settleIn(clerk.username(), clerk.initialPassword());
		this.browser = MockMvcWebClientBuilder.mockMvcSetup(this.mvc).build();
		this.browser.getOptions().setJavaScriptEnabled(false);
		this.browser.getOptions().setCssEnabled(false);
		HtmlForm form = this.browser.<HtmlPage>getPage(SITE + "/login").querySelector("main form");
		form.getInputByName("username").type(clerk.username());
		form.getInputByName("password").type(Visitor.OWN_PASSWORD);
		assertThat(path(click(form, "button[type=submit]"))).isEqualTo("/staff");
	}

	@AfterEach
	void theNoticeIsGone() {
		this.browser.close();
		this.jdbc.update("delete from notice");
		this.announcement.forget();
	}

	@Test
	void whatIsLateIsFoundByItsOfficeAndTakenAway() throws IOException {
		LocalDate today = LocalDate.now(Rome.ZONE);
		long roads = this.mother.office("Settore Viabilità", null, null);
		long creditor = this.mother.creditor();
		this.mother.position(creditor).number("FT 7").office(roads).dueOn(today.minusDays(40).toString()).save();
		this.mother.position(creditor).number("FT 8").dueOn(today.minusDays(200).toString()).save();
		HtmlPage overdue = click(open("/staff"), ".figures a[href='/staff/overdue']");
		assertThat(texts(overdue, "tr[data-id] .subject")).containsExactly("FT 8", "FT 7");
		HtmlForm filters = overdue.querySelector("form.filters");
		HtmlSelect office = filters.getSelectByName("office");
		office.setSelectedAttribute(office.getOptionByText("Settore Viabilità"), true);
		HtmlPage found = click(filters, "button[type=submit]");
		assertThat(texts(found, "tr[data-id] .subject")).containsExactly("FT 7");
		Page file = found.<DomElement>querySelector("#results a[href^='/staff/overdue.xlsx']").click();
		assertThat(file.getWebResponse().getContentType()).contains("spreadsheet");
		assertThat(file.getUrl().getQuery()).isEqualTo("office=" + roads);
	}

	@Test
	void fromTheIndicatorToThePaymentsThatMakeIt() throws IOException {
		this.bench.take(
				"codice_documento;partita_iva;denominazione;tipo;numero;data;importo;data_scadenza;codice_ufficio",
				"D1;05000370196;Edil Esempio S.r.l.;FATTURA;F1;1/1/2026;100;31/1/2026;VIA",
				"D2;05000370196;Edil Esempio S.r.l.;FATTURA;F2;1/1/2026;100;;VIA");
		this.bench.take(
				"esercizio;numero;data_mandato;importo;partita_iva;codice_documento;modalita_pagamento;causale;data_trasmissione",
				"2026;1;5/2/2026;100;05000370196;D1;Bonifico;Saldo;10/2/2026",
				"2026;2;5/2/2026;100;05000370196;D2;Bonifico;Saldo;10/2/2026");
		HtmlPage page = click(open("/staff"), "header a[href='/staff/timeliness']");
		assertThat(texts(page, "[data-indicator]")).containsExactly("10,00 giorni");
		HtmlPage counted = click(page, "tr[data-quarter='1'] td:nth-of-type(4) a");
		assertThat(texts(counted, "tr[data-mandate] .subject")).containsExactly("F1");
		HtmlPage leftOut = click(page, "tr[data-quarter='1'] td:nth-of-type(5) a");
		assertThat(texts(leftOut, "tr[data-mandate] .subject")).containsExactly("F2");
		assertThat(texts(leftOut, "#results > p")).contains("Esclusi perché senza scadenza");
	}

	@Test
	void aNoticeIsLookedAtPublishedAndTakenDown() throws IOException {
		HtmlPage page = click(open("/staff"), ".card-box a[href='/staff/notice']");
		page.<HtmlTextArea>getHtmlElementById("text").setText("Lunedì chiuso");
		HtmlPage preview = click(page, "button[value=preview]");
		assertThat(texts(preview, "#preview ~ .notice p")).containsExactly("Lunedì chiuso");
		assertThat(texts(open("/help"), "[role=region].notice p")).isEmpty();
		HtmlPage published = click(preview, "button[value=publish]");
		assertThat(texts(published, ".notice-done p")).singleElement().asString().startsWith("L’avviso è pubblicato.");
		assertThat(texts(open("/help"), "[role=region].notice p")).containsExactly("Lunedì chiuso");
		HtmlPage gone = click(published, "button[value=takeDown]");
		assertThat(texts(gone, ".notice-done p")).singleElement().asString().startsWith("L’avviso è tolto.");
		assertThat(texts(open("/help"), "[role=region].notice p")).isEmpty();
	}

	private HtmlPage open(String path) throws IOException {
		return this.browser.getPage(SITE + path);
	}

	private static HtmlPage click(HtmlPage page, String selector) throws IOException {
		return page.<DomElement>querySelector(selector).click();
	}

	private static HtmlPage click(HtmlForm form, String selector) throws IOException {
		return form.<DomElement>querySelector(selector).click();
	}

	private static String path(HtmlPage page) {
		return page.getUrl().getPath();
	}

}
