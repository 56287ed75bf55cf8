// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.Role;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlPage;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * What a creditor gets who is logged in, and how a test looks at it.
 */
@TestComponent
public class CreditorBrowser {

	private final MockMvcTester mvc;

	CreditorBrowser(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	/**
	 * Asks for an address, already encoded.
	 */
	MvcTestResult get(long creditorId, String address) {
		AccountPrincipal creditor = new AccountPrincipal(UUID.randomUUID(), Role.CREDITOR, creditorId, true);
		return this.mvc.get().uri(URI.create(address)).with(user(creditor)).exchange();
	}

	public HtmlPage page(long creditorId, String address) {
		return html(get(creditorId, address));
	}

	public static HtmlPage html(MvcTestResult result) {
		try (WebClient client = new WebClient()) {
			client.getOptions().setCssEnabled(false);
			client.getOptions().setJavaScriptEnabled(false);
			return client.loadHtmlCodeIntoCurrentWindow(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	public static List<String> texts(HtmlPage page, String selector) {
		return page.querySelectorAll(selector).stream().map(CreditorBrowser::text).toList();
	}

	public static String text(HtmlPage page, String selector) {
		return String.join(" | ", texts(page, selector));
	}

	public static String attribute(HtmlPage page, String selector, String name) {
		return String.join(" | ",
				page.querySelectorAll(selector)
					.stream()
					.map((node) -> node.getAttributes().getNamedItem(name).getNodeValue())
					.toList());
	}

	public static String text(DomNode node) {
		return node.getTextContent().replaceAll("[\\s\u00a0]+", " ").strip();
	}

}
