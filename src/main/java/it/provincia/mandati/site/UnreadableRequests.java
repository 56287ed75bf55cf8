// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Has {@link UnreadableRequestValve} tell what Tomcat refuses before any filter of ours
 * is asked.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

	private final ObjectProvider<PlainPages> pages;

	UnreadableRequests(ObjectProvider<PlainPages> pages) {
		this.pages = pages;
	}

	@Override
	public void customize(ConfigurableTomcatWebServerFactory factory) {
		factory.addContextCustomizers(
				(context) -> context.getParent().getPipeline().addValve(new UnreadableRequestValve(this.pages)));
	}

}
