// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What stands before all filters: {@link UnreadableRequestValve} tells what is refused
 * before any of them is asked, and {@link BodyValve} refuses.
 */
@Component
class Threshold implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

	private final ObjectProvider<PlainPages> pages;

	Threshold(ObjectProvider<PlainPages> pages) {
		this.pages = pages;
	}

	@Override
	public void customize(ConfigurableTomcatWebServerFactory factory) {
		factory.addContextCustomizers((context) -> {
			context.getParent().getPipeline().addValve(new UnreadableRequestValve(this.pages));
			context.getParent().getPipeline().addValve(new BodyValve());
		});
	}

}
