// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.document.FileReading;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlPage;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * What somebody of the offices gets who is logged in.
 */
@TestComponent
public class OfficeBrowser {

	private final MockMvcTester mvc;

	OfficeBrowser(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	/** Asks for an address, already encoded. */
	public MvcTestResult get(Role role, String address) {
		return this.mvc.get().uri(URI.create(address)).with(user(somebody(role))).exchange();
	}

	/** Sends a form; fields are names and values in turn. */
	public MvcTestResult post(AccountPrincipal clerk, String address, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(address).with(user(clerk)).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	public HtmlPage page(Role role, String address) {
		return html(get(role, address));
	}

	/** The rows of a spreadsheet, the head first. */
	public List<List<String>> xlsx(String address) {
		try {
			return FileReading.xlsx(get(Role.FINANCE, address).getResponse().getContentAsByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static AccountPrincipal somebody(Role role) {
		return new AccountPrincipal(UUID.randomUUID(), role, null, true);
	}

	public static HtmlPage html(MvcTestResult result) {
		try (WebClient client = new WebClient()) {
			client.getOptions().setCssEnabled(false);
			client.getOptions().setJavaScriptEnabled(false);
			return client.loadHtmlCodeIntoCurrentWindow(
					new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The texts of all that the selector finds. */
	public static List<String> texts(HtmlPage page, String selector) {
		return page.querySelectorAll(selector)
			.stream()
			.map((node) -> node.getTextContent().replaceAll("[\\s\u00a0]+", " ").strip())
			.toList();
	}

}
