// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.UnsupportedEncodingException;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.Excess;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is shown where the answer is no, or where we have failed.
 */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPageTests {

	@Autowired
	MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 405, 413, 415, 429, 500, 502, 503 })
	void everyRefusalIsInPlainWordsWithWhomToCall(int status) throws UnsupportedEncodingException {
		MvcTestResult page = page(status, "/somewhere", null);
		assertThat(page).hasStatus(status);
		assertThat(text(page)).contains("<h1>", "tel:+39").doesNotContain("??");
	}

	@ParameterizedTest
	@EnumSource
	void everyLimitHasWordsOfItsOwn(Excess excess) throws UnsupportedEncodingException {
		MvcTestResult page = this.mvc.get().uri("/error").with((request) -> {
			request.setDispatcherType(DispatcherType.ERROR);
			request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 429);
			request.setAttribute(RequestDispatcher.ERROR_MESSAGE, excess.name());
			return request;
		}).exchange();
		assertThat(page).hasStatus(429);
		assertThat(text(page)).contains("<h1>").doesNotContain("??", "dalla tua rete");
		assertThat(text(page(429, "/somewhere", null))).contains("dalla tua rete");
	}

	@Test
	void thePageIsTheSameForEverythingThatIsNotThere() throws UnsupportedEncodingException {
		assertThat(text(page(404, "/documents/1", null))).isEqualTo(text(page(404, "/no/such/page", null)));
	}

	@Test
	void aFailureShowsAReferenceThatIsInTheLogAndNothingElse(CapturedOutput output)
			throws UnsupportedEncodingException {
		String page = text(page(500, "/documents", new IllegalStateException("secret detail")));
		String reference = page.replaceAll("(?s).*class=\"reference\">([A-Z0-9]{8})<.*", "$1");
		assertThat(reference).hasSize(8);
		assertThat(output).contains("Error " + reference + ": GET /documents").contains("secret detail");
		assertThat(page).doesNotContain("secret", "Exception", "at it.provincia");
	}

	@Test
	void aRefusalShowsNoReference() throws UnsupportedEncodingException {
		assertThat(text(page(404, "/x", null))).doesNotContain("reference");
	}

	private MvcTestResult page(int status, String address, @Nullable Exception failure) {
		return this.mvc.get().uri("/error").with((request) -> {
			request.setDispatcherType(DispatcherType.ERROR);
			request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
			request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, address);
			request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
			return request;
		}).exchange();
	}

	private static String text(MvcTestResult page) throws UnsupportedEncodingException {
		return page.getResponse().getContentAsString();
	}

}
