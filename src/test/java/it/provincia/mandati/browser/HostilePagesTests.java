// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import it.provincia.mandati.account.AccountService;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.hostile.HostileFiles;
import it.provincia.mandati.hostile.HostileText;
import it.provincia.mandati.importing.ImportBench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages with hostile texts in a real browser: nothing of them runs, nothing is fetched,
 * and they are read as they were written (ASVS 5.0 1.2.1, 1.2.3, 3.2.2).
 */
@ExtendWith(NeedsBrowser.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ImportBench.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePagesTests {

	/** What no template of ours makes. */
	private static final String PLANTED = """
			() => [...document.querySelectorAll('*')].filter((element) =>
				element.matches('script:not([src]), iframe, object, embed, base, style, animate, meta[http-equiv], [hostile]')
				|| [...element.attributes].some((attribute) => /^(on|srcdoc$)/i.test(attribute.name)
					|| /^(href|src|action|formaction)$/.test(attribute.name)
						&& /^\\s*(javascript|data:text|vbscript|\\/\\/)/i.test(attribute.value)))
				.map((element) => element.outerHTML.slice(0, 200))""";

	/** All but the one that pages may shorten. */
	private static final Set<HostileText> WHOLE = EnumSet.complementOf(EnumSet.of(HostileText.LONG));

	/** What is worth typing into each field. */
	private static final Set<HostileText> REPEATED = EnumSet.range(HostileText.SCRIPT, HostileText.DIRECTORY);

	static {
		REPEATED.addAll(EnumSet.of(HostileText.LINES, HostileText.OTHER_LINES, HostileText.TERMINAL,
				HostileText.DIRECTION, HostileText.HEADER, HostileText.QUERY, HostileText.WILDCARDS));
	}

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private long creditorId;

	private Guest creditor;

	private Guest admin;

	private final List<String> dialogs = new ArrayList<>();

	@BeforeAll
	void begin(@Autowired ApplicationContext context) {
		this.bench.emptyTheLedger();
		HostileFiles.load(this.bench);
		this.creditorId = this.jdbc.sql("select id from creditor where vat_number = ?")
			.param(HostileFiles.CREDITOR)
			.query(Long.class)
			.single();
		this.creditor = logIn(HostileFiles.CREDITOR,
				context.getBean(AccountService.class).issueCredentials(this.creditorId));
		People.Person person = new People(context).staff(Role.ADMIN);
		this.admin = logIn(person.username(), person.initialPassword());
		open(HostileText.IMAGE.text());
	}

	@AfterAll
	void end() {
		Stream.of(this.creditor, this.admin).forEach(Guest::close);
	}

	@Test
	void aCreditorReadsThemInLists() {
		shows(this.creditor, WHOLE, "/documents?size=100&sort=amount", "/documents?size=100&sort=amount&page=2");
		shows(this.creditor, WHOLE, pages("/payments", 6));
		visit(this.creditor, "/payments/withholdings", "/summary", "/profile", "/access-log");
	}

	@Test
	void aCreditorReadsThemInDetail() {
		shows(this.creditor, WHOLE, "/documents/" + position(HostileFiles.TOGETHER));
		for (HostileText text : List.of(HostileText.SCRIPT, HostileText.DIRECTION, HostileText.LONG)) {
			shows(this.creditor, List.of(text), "/documents/" + position("S" + text.ordinal()));
			shows(this.creditor, List.of(text), "/documents/" + position("P" + text.ordinal()));
		}
	}

	@Test
	void whatIsSearchedForIsRepeatedAsItWasTyped() {
		for (HostileText text : REPEATED) {
			String typed = encoded(text.text());
			visit(this.creditor,
					"/documents?q=" + typed + "&type=" + typed + "&status=" + typed + "&from=" + typed + "&to=" + typed
							+ "&minAmount=" + typed + "&maxAmount=" + typed + "&sort=" + typed + "&dir=" + typed
							+ "&page=" + typed + "&size=" + typed);
			assertThat(HostileText.readable(this.creditor.page().inputValue("#q")))
				.isEqualTo(HostileText.readable(text.text().replaceAll("[\\r\\n]", "")));
		}
		String typed = encoded(REPEATED.stream().limit(17).map(HostileText::text).collect(Collectors.joining(" ")));
		visit(this.creditor, "/documents?" + typed + "=x",
				"/payments?amount=" + typed + "&from=" + typed + "&to=" + typed + "&page=" + typed,
				"/payments/withholdings?year=" + typed, "/documents.csv?from=" + typed,
				"/documents.pdf?status=" + typed, "/payments.csv?amount=" + typed,
				"/documents/statement.pdf?at=" + typed, "/help?lang=" + typed, "/login?error=" + typed,
				"/documents/" + position(HostileFiles.TOGETHER) + "?q=" + typed);
		visit(this.admin, "/staff/overdue?office=" + typed + "&late=" + typed + "&page=" + typed,
				"/staff/overdue.xlsx?office=" + typed,
				"/staff/timeliness?year=" + typed + "&quarter=" + typed + "&rows=" + typed,
				"/staff/audit?person=" + typed + "&creditor=" + typed + "&action=" + typed + "&from=" + typed + "&to="
						+ typed,
				"/staff/audit.csv?from=" + typed, "/staff/parked?kind=" + typed,
				"/staff/unresolved?q=" + typed + "&page=" + typed, "/staff/matches?page=" + typed);
	}

	@Test
	void theStaffReadThemWhereTheyLookAndWhatTheyOpen() {
		visit(this.admin, "/staff", "/staff/creditors");
		for (HostileText text : List.of(HostileText.SCRIPT, HostileText.END_OF_FIELD, HostileText.ATTRIBUTE,
				HostileText.QUOTED_ATTRIBUTE, HostileText.PREPROCESSED, HostileText.INLINED, HostileText.QUERY)) {
			this.admin.open("/staff/creditors");
			this.admin.page().fill("#q", text.text());
			this.admin.page().click("main form button");
			judge(this.admin, "look-up of " + text);
			assertThat(this.admin.page().inputValue("#q")).isEqualTo(text.text());
			assertThat(read(this.admin)).contains(HostileText.readable(text.text()));
		}
		String card = "/staff/creditors/" + this.creditorId;
		shows(this.admin, List.of(HostileText.SCRIPT), card, card + "/credentials");
		shows(this.admin, WHOLE, card + "/documents?size=100&sort=amount",
				card + "/documents?size=100&sort=amount&page=2");
		shows(this.admin, WHOLE, card + "/documents/" + position(HostileFiles.TOGETHER));
		shows(this.admin, List.of(HostileText.DIRECTION),
				card + "/documents/" + position("P" + HostileText.DIRECTION.ordinal()));
	}

	@Test
	void theFinanceOfficeReadsThemInItsFilesAndQuestions() {
		List<Long> runs = this.jdbc.sql("select id from import_run order by id").query(Long.class).list();
		visit(this.admin, "/staff/imports", "/staff/imports/new");
		runs.forEach((run) -> visit(this.admin, "/staff/imports/" + run, "/staff/imports/" + run + "/undo"));
		shows(this.admin, EnumSet.range(HostileText.SCRIPT, HostileText.APOSTROPHE), "/staff/imports/" + rejectedRun());
		shows(this.admin, WHOLE, pages("/staff/parked?kind=documents", 3));
		visit(this.admin, pages("/staff/parked?kind=lines", 2));
		shows(this.admin, HostileText.ofXml().stream().filter(WHOLE::contains).toList(), pages("/staff/unresolved", 3));
		visitAll("/staff/unresolved/", "select distinct question from unresolved_payee order by 1 limit 4");
		visit(this.admin, "/staff/unresolved/decided", "/staff/matches", "/staff/matches?page=2",
				"/staff/matches/decided");
		visitAll("/staff/matches/", "select distinct md5(reference) from probable_document order by 1 limit 4");
		shows(this.admin, WHOLE, "/staff/overdue");
		visit(this.admin, "/staff/overdue?late=over-90", "/staff/overdue?late=suspended", "/staff/timeliness?year=2026",
				"/staff/timeliness?year=2026&rows=no-due-date", "/staff/credentials", "/staff/credentials/expired");
		this.admin.open("/staff/imports/new");
		this.admin.page()
			.setInputFiles("#file", new FilePayload("x\"><img src=x onerror=window.broken=30>.csv", "text/csv",
					HostileText.SCRIPT.text().getBytes(StandardCharsets.UTF_8)));
		this.admin.page().click("main form button[type=submit]");
		judge(this.admin, "run of an upload");
		assertThat(read(this.admin)).contains("onerror_window.broken_30_.csv");
	}

	@Test
	void theyAreReadInNamesNoticesAndTheTrail() {
		this.admin.open("/staff/users/new");
		this.admin.page().fill("#username", "ostile" + System.nanoTime());
		this.admin.page().fill("#fullName", HostileText.IMAGE.text());
		this.admin.page().check("#role-URP");
		this.admin.page().click("main form button[type=submit]");
		judge(this.admin, "new user");
		shows(this.admin, List.of(HostileText.IMAGE), "/staff/users");
		this.admin.open("/staff/notice");
		this.admin.page().fill("#text", HostileText.SVG.text() + " " + HostileText.INLINED.text());
		this.admin.page().click("button[value=publish]");
		shows(this.admin, List.of(HostileText.SVG, HostileText.INLINED), "/", "/staff/notice");
		this.admin.open("/staff/notice");
		this.admin.page().click("button[value=takeDown]");
		shows(this.admin, List.of(HostileText.IMAGE), "/staff/audit", "/staff/audit?creditor=" + this.creditorId);
	}

	private void visitAll(String path, String keys) {
		List<String> found = this.jdbc.sql(keys).query(String.class).list();
		assertThat(found).isNotEmpty();
		found.forEach((key) -> visit(this.admin, path + key));
	}

	private void visit(Guest guest, String... paths) {
		for (String path : paths) {
			guest.open(path);
			judge(guest, path);
		}
	}

	/** Each of the texts is on one of the pages at least. */
	private void shows(Guest guest, Collection<HostileText> texts, String... paths) {
		StringBuilder pages = new StringBuilder();
		for (String path : paths) {
			visit(guest, path);
			pages.append(' ').append(read(guest));
		}
		assertThat(pages.toString()).as(Arrays.toString(paths))
			.contains(texts.stream().map((text) -> HostileText.readable(text.kept())).toList());
	}

	private void judge(Guest guest, String what) {
		assertThat(guest.troubles()).as(what).isEmpty();
		assertThat(this.dialogs).as(what).isEmpty();
		assertThat(guest.page().evaluate("() => String(window.broken)")).as(what).isEqualTo("undefined");
		assertThat(guest.page().evaluate(PLANTED)).as(what).isEqualTo(List.of());
		assertThat(guest.page().locator("h1").count()).as(what).isEqualTo(1);
	}

	private static String read(Guest guest) {
		return HostileText.readable(guest.page().textContent("body"));
	}

	private void open(String note) {
		this.admin.open("/staff/creditors/" + this.creditorId);
		Page page = this.admin.page();
		page.check("main form input[type=radio] >> nth=0");
		page.fill("#note", note);
		page.click("main form button[type=submit]");
	}

	private Guest logIn(String username, String password) {
		Guest guest = new Guest("http://localhost:" + this.port, View.WIDE, null);
		guest.page().onDialog((dialog) -> {
			this.dialogs.add(dialog.message());
			dialog.dismiss();
		});
		guest.open("/login");
		Household.logIn(guest.page(), username, password);
		Household.choosePassword(guest.page(), password);
		return guest;
	}

	private static String[] pages(String path, int last) {
		return Stream.iterate(1, (page) -> page <= last, (page) -> page + 1)
			.map((page) -> path + (path.contains("?") ? "&" : "?") + "page=" + page)
			.toArray(String[]::new);
	}

	private long position(String code) {
		return this.jdbc
			.sql("select position.id from position join document on document.id = document_id where code = ?")
			.param(code)
			.query(Long.class)
			.single();
	}

	private long rejectedRun() {
		return this.jdbc.sql("select run_id from import_file where rows_rejected > 0").query(Long.class).single();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
