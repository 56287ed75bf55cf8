// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import it.provincia.mandati.account.AccountService;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.StaffMember;
import it.provincia.mandati.account.Username;
import it.provincia.mandati.importing.ImportBench;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people come for, from door to door, in a browser without JavaScript against the
 * running application.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ImportBench.class)
class JourneyTests {

	private static final String DOCUMENTS = "codice_documento;partita_iva;denominazione;tipo;numero;data;importo;codice_ufficio;stato";

	private static final String CODE = "02345678909";

	private static final String OWN_PASSWORD = "cavallo batteria graffetta";

	@LocalServerPort
	int port;

	@Autowired
	AccountService accounts;

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcTemplate jdbc;

	@TempDir
	Path folder;

	private final WebClient browser = new WebClient();

	@BeforeEach
	void openTheBrowser() {
		this.browser.getOptions().setJavaScriptEnabled(false);
		this.browser.getOptions().setCssEnabled(false);
		this.bench.emptyTheLedger();
		this.bench.take(DOCUMENTS, "D1;" + CODE + ";Rossi S.r.l.;FATTURA;2/A;27/3/2026;1.000,00;VIA;SOSPESO",
				"D2;" + CODE + ";Rossi S.r.l.;FATTURA;10/A;28/3/2026;2.000,00;VIA;LIQUIDATO");
	}

	@AfterEach
	void closeTheBrowser() {
		this.browser.close();
	}

	@Test
	void aCreditorLogsInForTheFirstTimeChangesThePasswordAndReadsWhereAnInvoiceStands() throws IOException {
		String initial = this.accounts
			.issueCredentials(this.jdbc.queryForObject("select id from creditor", Long.class));
		HtmlPage change = logIn("023 4567.8909", initial.toLowerCase().replace("-", ""));
		assertThat(path(change)).isEqualTo("/password");
		assertThat(path(open("/documents"))).isEqualTo("/password");
		HtmlPage home = changePassword(initial);
		assertThat(path(home)).isEqualTo("/summary");
		HtmlPage list = open("/documents?sort=number&dir=asc");
		assertThat(list.querySelectorAll("tr[data-id] th a")).extracting((link) -> link.getTextContent().strip())
			.containsExactly("2/A", "10/A");
		HtmlForm filters = (HtmlForm) list.querySelector("form[method=get]");
		((HtmlInput) filters.querySelector("input[name=minAmount]")).setValue("1.500");
		HtmlPage filtered = submit(filters);
		assertThat(filtered.querySelectorAll("tr[data-id]")).hasSize(1);
		HtmlPage detail = ((DomElement) filtered.querySelector("tr[data-id] th a")).click();
		assertThat(detail.querySelector("main").getAttributes().getNamedItem("data-status").getNodeValue())
			.isEqualTo("IN_PROGRESS");
		assertThat(detail.getVisibleText()).contains("2.000,00").contains("VIA");
		HtmlPage out = submit((HtmlForm) detail.querySelector("form[action='/logout']"));
		assertThat(path(out)).isEqualTo("/");
		assertThat(path(open("/documents"))).isEqualTo("/login");
	}

	@Test
	void theFinanceOfficeUploadsAFileAndTheCreditorSeesIt() throws IOException {
		Path file = this.folder.resolve("documenti è nuovi.csv");
		Files.writeString(file,
				String.join("\r\n", DOCUMENTS, "D2;" + CODE + ";;FATTURA;10/A;28/3/2026;2.000,00;VIA;RESPINTO",
						"D3;" + CODE + ";;FATTURA;11/A;31/02/2026;=1+1;VIA;"),
				StandardCharsets.UTF_8);
		String initial = this.accounts
			.createStaff(new StaffMember(new Username("ragioniera"), "Ada Prova", null, Role.FINANCE));
		assertThat(path(logIn("Ragioniera", initial))).isEqualTo("/password");
		assertThat(path(changePassword(initial))).isEqualTo("/staff");
		HtmlPage upload = open("/staff/imports/new");
		HtmlForm form = (HtmlForm) upload.querySelector("form[enctype]");
		((HtmlFileInput) form.querySelector("input[type=file]")).setFiles(file.toFile());
		HtmlPage run = submit(form);
		DomElement figures = run.querySelector("[data-state]");
		assertThat(figures.getAttribute("data-state")).isEqualTo("TAKEN");
		assertThat(figures.getAttribute("data-read")).isEqualTo("2");
		assertThat(figures.getAttribute("data-changed")).isEqualTo("1");
		assertThat(figures.getAttribute("data-rejected")).isEqualTo("1");
		assertThat(run.getVisibleText()).contains("31/02/2026").contains("non è una data");
		String rejected = new String(this.browser.getPage(address(path(run) + "/rejected.csv"))
			.getWebResponse()
			.getContentAsStream()
			.readAllBytes(), StandardCharsets.UTF_8);
		assertThat(rejected).startsWith("\uFEFF" + DOCUMENTS + ";errore\r\n")
			.contains("D3;" + CODE + ";;FATTURA;11/A;31/02/2026;=1+1;VIA;;")
			.contains("colonna «data», valore «31/02/2026»");
		assertThat(open("/staff/imports").getVisibleText()).contains("documenti è nuovi.csv");
		assertThat(this.jdbc.queryForList("select status from position order by number", String.class))
			.containsExactly("SUSPENDED", "REJECTED");
	}

	@Test
	void anUploadWithoutAFileIsRefusedInWordsAndOneToTryKeepsNothing() throws IOException {
		String initial = this.accounts
			.createStaff(new StaffMember(new Username("ragioniere"), null, null, Role.FINANCE));
		logIn("ragioniere", initial);
		changePassword(initial);
		HtmlPage refused = submit((HtmlForm) open("/staff/imports/new").querySelector("form[enctype]"));
		assertThat(refused.getVisibleText()).contains("Scegliere almeno un file");
		assertThat(refused.getTitleText()).startsWith("Errore");
		HtmlForm form = (HtmlForm) refused.querySelector("form[enctype]");
		HtmlFileInput file = (HtmlFileInput) form.querySelector("input[type=file]");
		file.setFiles(Files.writeString(this.folder.resolve("a.csv"), DOCUMENTS).toFile());
		HtmlPage tried = ((DomElement) form.querySelector("button[name=dryRun]")).click();
		assertThat(tried.getVisibleText()).contains("È una prova: nulla è stato salvato", "Provato");
		assertThat(this.jdbc.queryForObject("select count(*) from import_file where state = 'TAKEN' and name = 'a.csv'",
				Long.class))
			.isZero();
	}

	private HtmlPage logIn(String username, String password) throws IOException {
		HtmlForm form = (HtmlForm) open("/login").querySelector("form[method=post]");
		((HtmlInput) form.querySelector("input[name=username]")).setValue(username);
		((HtmlInput) form.querySelector("input[name=password]")).setValue(password);
		return submit(form);
	}

	private HtmlPage changePassword(String current) throws IOException {
		HtmlForm form = (HtmlForm) open("/password").querySelector("main form[method=post]");
		((HtmlInput) form.querySelector("input[name=currentPassword]")).setValue(current);
		((HtmlInput) form.querySelector("input[name=newPassword]")).setValue(OWN_PASSWORD);
		((HtmlInput) form.querySelector("input[name=confirmPassword]")).setValue(OWN_PASSWORD);
		return submit(form);
	}

	private static HtmlPage submit(HtmlForm form) throws IOException {
		return ((DomElement) form.querySelector("button[type=submit]")).click();
	}

	private HtmlPage open(String path) throws IOException {
		return this.browser.getPage(address(path));
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

	private static String path(HtmlPage page) {
		return page.getUrl().getPath();
	}

}
