// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.net.URI;
import java.util.UUID;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.document.CreditorBrowser;
import org.htmlunit.html.HtmlPage;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Somebody of the staff before the pages.
 */
class Clerk {

	private static final String CREDITORS = "/staff/creditors";

	private final MockMvcTester mvc;

	private final AccountPrincipal principal;

	Clerk(MockMvcTester mvc, Role role) {
		this.mvc = mvc;
		this.principal = new AccountPrincipal(UUID.randomUUID(), role, null, true);
	}

	UUID account() {
		return this.principal.accountId();
	}

	MvcTestResult lookUp(String text) {
		return this.mvc.post().uri(CREDITORS).param("q", text).with(user(this.principal)).with(csrf()).exchange();
	}

	HtmlPage found(String text) {
		return CreditorBrowser.html(lookUp(text));
	}

	/** Sends the form that asks for a reason; fields are names and values in turn. */
	MvcTestResult open(long creditor, String... fields) {
		MockMvcTester.MockMvcRequestBuilder form = this.mvc.post().uri(CREDITORS + "/" + creditor);
		for (int i = 0; i < fields.length; i += 2) {
			form.param(fields[i], fields[i + 1]);
		}
		return form.with(user(this.principal)).with(csrf()).exchange();
	}

	/**
	 * @param rest of the address, after the creditor's card, already encoded
	 */
	MvcTestResult get(long creditor, String rest) {
		return this.mvc.get().uri(URI.create(CREDITORS + "/" + creditor + rest)).with(user(this.principal)).exchange();
	}

	HtmlPage page(long creditor, String rest) {
		return CreditorBrowser.html(get(creditor, rest));
	}

}
