// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.Role;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static it.provincia.mandati.finance.OfficeBrowser.texts;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The notice above every page, set by the offices.
 */
@ApplicationTest
@Import(OfficeBrowser.class)
class NoticeTests {

	private static final String PAGE = "/staff/notice";

	@Autowired
	OfficeBrowser browser;

	@Autowired
	Announcement announcement;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcTemplate jdbc;

	private AccountPrincipal clerk;

	@BeforeEach
	void aClerk(@Autowired ApplicationContext context) {
		nobodyEverWroteOne();
		People people = new People(context);
		this.clerk = new AccountPrincipal(people.accountOf(people.staff(Role.FINANCE)), Role.FINANCE, null, true);
	}

	@AfterEach
	void nobodyEverWroteOne() {
		this.jdbc.update("delete from notice");
		this.announcement.forget();
	}

	@Test
	void whatIsPublishedStandsAboveEveryPageAtOnceInTheReadersLanguage() {
		assertThat(publish("0", "Lunedì lo sportello è chiuso", "Closed on Monday")).hasStatus(302)
			.hasRedirectedUrl(PAGE);
		assertThat(above("/help")).containsExactly("Lunedì lo sportello è chiuso");
		assertThat(above("/help?lang=en")).containsExactly("Closed on Monday");
		assertThat(above("/login")).containsExactly("Lunedì lo sportello è chiuso");
	}

	@Test
	void withoutEnglishTheItalianWordsAreShown() {
		publish("0", "Chiuso", "");
		assertThat(above("/help?lang=en")).containsExactly("Chiuso");
	}

	@Test
	void itIsPlainTextWhateverIsTyped() {
		publish("0", "<b>Chiuso</b> <script>alert(1)</script>", "");
		assertThat(this.mvc.get().uri("/help")).bodyText()
			.contains("&lt;b&gt;Chiuso&lt;/b&gt;")
			.doesNotContain("<script>alert");
	}

	@ParameterizedTest
	@CsvSource({ "1/1/2020, 31/12/2099, true", "'', 31/12/2099, true", "1/1/2099, '', false" })
	void itIsShownFromTheFirstDayToTheLast(String from, String until, boolean shown) {
		publish("0", "Chiuso", "", from, until);
		assertThat(above("/help")).hasSize(shown ? 1 : 0);
	}

	@Test
	void theFirstAndTheLastDayAreOfIt() {
		LocalDate today = LocalDate.of(2026, 5, 4);
		PostedNotice notice = new PostedNotice(1, "Chiuso", null, today, today.plusDays(1), null, null);
		assertThat(List.of(-1, 0, 1, 2)).map((days) -> notice.shownOn(today.plusDays(days)))
			.containsExactly(false, true, true, false);
	}

	@Test
	void theTrailTellsWhoChangedItAndToWhat() {
		publish("0", "Chiuso", "");
		takeDown("1");
		assertThat(this.jdbc.queryForList("""
				select concat_ws('|', role, target, coalesce(detail, '-')) from audit_event
				where action = 'NOTICE_CHANGED' and account_id = ? order by id""", String.class,
				this.clerk.accountId()))
			.containsExactly("FINANCE|1|Chiuso", "FINANCE|2|-");
	}

	@Test
	void takenDownItIsGoneAndThePageSaysWhoDidIt() {
		publish("0", "Chiuso", "");
		assertThat(takeDown("1")).hasStatus(302);
		assertThat(above("/help")).isEmpty();
		assertThat(texts(page(), "#current ~ p")).contains("L’avviso è stato tolto: non se ne vede nessuno.")
			.anyMatch((words) -> words.startsWith("Scritto da Ada Bianchi, "));
	}

	@Test
	void aPreviewShowsItAndChangesNothing() {
		MvcTestResult preview = send("0", "preview", "Chiuso", "Closed", "", "");
		assertThat(texts(OfficeBrowser.html(preview), "#preview ~ .notice p, #preview ~ div p"))
			.containsExactly("Chiuso", "Closed");
		assertThat(above("/help")).isEmpty();
		assertThat(this.jdbc.queryForList("select version from notice")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "'' | '' | '' | '' | Scrivi il testo", "'  ' | '' | '' | '' | Scrivi il testo",
					"Chiuso | '' | 31/2/2026 | '' | Scrivi la data", "Chiuso | '' | '' | domani | Scrivi la data",
					"Chiuso | '' | '' | 1/1/2020 | già passato", "Chiuso | '' | 2/1/2099 | 1/1/2099 | prima del primo",
					"Chi\u202Euso | '' | '' | '' | non si vede", "Chiuso | Clo\u0000sed | '' | '' | non si vede" })
	void whatIsWrongIsSaidAtItsFieldAndNothingChanges(String text, String textEn, String from, String until,
			String words) {
		MvcTestResult answer = publish("0", text, textEn, from, until);
		assertThat(answer).hasStatusOk();
		HtmlPage page = OfficeBrowser.html(answer);
		assertThat(texts(page, ".error-summary li")).singleElement().asString().contains(words);
		assertThat(((HtmlInput) page.getElementById("until")).getValue()).isEqualTo(until);
		assertThat(this.jdbc.queryForList("select version from notice")).isEmpty();
	}

	@Test
	void aNoticeHasFiveHundredCharactersAtMost() {
		assertThat(publish("0", "🏛".repeat(500), "")).hasStatus(302);
		assertThat(texts(OfficeBrowser.html(publish("1", "x".repeat(501), "y".repeat(10_000))), ".error-summary li"))
			.containsExactly("Il testo supera i 500 caratteri: accorcialo",
					"Il testo supera i 500 caratteri: accorcialo");
	}

	@Test
	void linesAreJoinedToOneParagraph() {
		publish("0", " Lunedì\r\n\r\nchiuso ", "");
		assertThat(above("/help")).containsExactly("Lunedì chiuso");
	}

	@Test
	void whoComesSecondIsToldWhatTheFirstWroteAndMayReplaceIt() {
		publish("0", "Del primo", "");
		MvcTestResult second = publish("0", "Del secondo", "");
		assertThat(second).hasStatus(409);
		HtmlPage page = OfficeBrowser.html(second);
		assertThat(texts(page, ".error-summary li")).singleElement().asString().startsWith("Nel frattempo un collega");
		assertThat(texts(page, "#current ~ p")).contains("Del primo");
		assertThat(((HtmlTextArea) page.getElementById("text")).getText()).isEqualTo("Del secondo");
		assertThat(above("/help")).containsExactly("Del primo");
		String version = page.querySelector("input[name=version]").getAttributes().getNamedItem("value").getNodeValue();
		assertThat(publish(version, "Del secondo", "")).hasStatus(302);
		assertThat(above("/help")).containsExactly("Del secondo");
	}

	@Test
	void theSameTextSentTwiceIsPublishedOnceAndNobodyIsBlamed() {
		publish("0", "Chiuso", "");
		assertThat(publish("0", "Chiuso", "")).hasStatus(302);
		assertThat(this.jdbc.queryForObject("select version from notice", Long.class)).isEqualTo(1);
	}

	@Test
	void aFormThatDoesNotSayWhatItHasSeenReplacesNothing() {
		publish("0", "Chiuso", "");
		assertThat(publish("x", "Altro", "")).hasStatus(409);
		assertThat(above("/help")).containsExactly("Chiuso");
	}

	@Test
	void ofTwoAtOnceOneIsPublishedAndTheOtherTold() throws Exception {
		publish("0", "Chiuso", "");
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			for (int round = 1; round <= 10; round++) {
				String seen = Integer.toString(round);
				List<Future<Integer>> answers = two
					.invokeAll(List.<Callable<Integer>>of(() -> publish(seen, "A" + seen, "").getResponse().getStatus(),
							() -> publish(seen, "B" + seen, "").getResponse().getStatus()));
				assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(302, 409);
			}
		}
		finally {
			two.shutdownNow();
		}
	}

	private MvcTestResult publish(String seen, String text, String textEn) {
		return publish(seen, text, textEn, "", "");
	}

	private MvcTestResult publish(String seen, String text, String textEn, String from, String until) {
		return send(seen, "publish", text, textEn, from, until);
	}

	private MvcTestResult takeDown(String seen) {
		return send(seen, "takeDown", "", "", "", "");
	}

	private MvcTestResult send(String seen, String act, String text, String textEn, String from, String until) {
		return this.browser.post(this.clerk, PAGE, "version", seen, "act", act, "text", text, "textEn", textEn, "from",
				from, "until", until);
	}

	private HtmlPage page() {
		return this.browser.page(Role.ADMIN, PAGE);
	}

	/** What stands above a page that anybody may read. */
	private List<String> above(String address) {
		return texts(OfficeBrowser.html(this.mvc.get().uri(address).exchange()), "[role=region].notice p");
	}

}
