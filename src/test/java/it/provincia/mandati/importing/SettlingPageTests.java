// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.UUID;
import java.util.stream.IntStream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static it.provincia.mandati.importing.OrdersText.payee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * What the pages that settle payees and matches make of odd requests.
 */
@ApplicationTest
@Import(ImportBench.class)
class SettlingPageTests {

	private static final AccountPrincipal FINANCE = new AccountPrincipal(UUID.randomUUID(), Role.FINANCE, null, true);

	private static final String NO_SUCH = "0123456789abcdef0123456789abcdef";

	@Autowired
	ImportBench bench;

	@Autowired
	PayeeQuestions questions;

	@Autowired
	MockMvcTester mvc;

	@BeforeEach
	void emptyTheLedger() {
		this.bench.emptyTheLedger();
	}

	@Test
	void thirtyQuestionsAreTwoPages() {
		thirty();
		assertThat(get("/staff/unresolved")).bodyText().contains("30 domande aperte", "?page=2");
		assertThat(this.questions.waiting(2).rows()).hasSize(5);
		assertThat(this.questions.waiting(9).number()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "x", "99999999999999999999", "", "2.5" })
	void aPageThatIsNoneIsOneThatThereIs(String page) {
		thirty();
		for (String list : new String[] { "/staff/unresolved", "/staff/unresolved/decided", "/staff/matches",
				"/staff/matches/decided" }) {
			assertThat(get(list + "?page=" + page)).hasStatusOk();
		}
	}

	@Test
	void aSearchFindsNamesWithoutAccentsAndMandates() {
		thirty();
		assertThat(search("EDILE esempio s")).bodyText().contains("30 domande aperte", "restringere la ricerca");
		assertThat(search("n. 7 ")).bodyText().contains("Una domanda aperta");
		assertThat(search("2026/7")).bodyText().contains("Una domanda aperta", "n. 7");
		assertThat(search("2026/7/1")).bodyText().contains("Una domanda aperta");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "_", "!", "\\", "'; drop table document; --", "\u0000", "<script>" })
	void aSearchForSignsFindsNothing(String q) {
		thirty();
		assertThat(search("zz" + q)).hasStatusOk().bodyText().contains("Nessuna domanda aperta corrisponde");
	}

	@Test
	void aQuestionThatNobodyAsksIsNotThere() {
		for (String address : new String[] { "/staff/unresolved/" + NO_SUCH, "/staff/matches/" + NO_SUCH,
				"/staff/unresolved/1", "/staff/matches/x" }) {
			assertThat(get(address)).hasStatus(404);
		}
		assertThat(post("/staff/unresolved/" + NO_SUCH, "act", "leave")).hasStatus(404);
		assertThat(post("/staff/unresolved/" + NO_SUCH + "/reopen", "decision", "1")).hasStatus(404);
		assertThat(post("/staff/matches/" + NO_SUCH, "act", "same")).hasStatus(404);
		assertThat(post("/staff/matches/" + NO_SUCH, "act", "perhaps")).hasStatus(404);
	}

	@Test
	void aCreditorThatIsNotAmongThoseToPickIsNotTaken() {
		thirty();
		String key = this.questions.waiting(1).rows().get(0).key();
		assertThat(post("/staff/unresolved/" + key, "creditor", "1")).hasStatusOk()
			.bodyText()
			.contains("Scegliere un creditore, o scriverne il codice.");
		assertThat(this.questions.waiting(1).count()).isEqualTo(30);
	}

	private void thirty() {
		OrdersText flow = OrdersText.flow("2026-04-20T09:15:00");
		IntStream.rangeClosed(1, 30)
			.forEach((number) -> flow.mandate("INSERIMENTO", number,
					payee(1, "10.00", "").replace("S.r.l.", "S.r.l. n. " + number + " di trenta")));
		this.bench.take(flow.bytes());
	}

	private MvcTestResult search(String q) {
		return post("/staff/unresolved", "q", q);
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(user(FINANCE)).exchange();
	}

	private MvcTestResult post(String address, String field, String value) {
		return this.mvc.post().uri(address).param(field, value).with(user(FINANCE)).with(csrf()).exchange();
	}

}
