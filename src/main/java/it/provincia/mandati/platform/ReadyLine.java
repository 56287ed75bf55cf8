// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says {@code ready: <address>} on standard output, for people and for programs that wait
 * for it. A listener of the run, not of an event: it comes after every listener of
 * {@code ApplicationReadyEvent}, whatever their order, and when readiness is already up.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
class ReadyLine implements SpringApplicationRunListener {

	@Override
	public void ready(ConfigurableApplicationContext context, Duration timeTaken) {
		if (context instanceof WebServerApplicationContext) {
			String address = context.getBean(PublicAddress.class).url();
			new PrintStream(System.out, true, StandardCharsets.UTF_8).println("ready: " + address);
		}
	}

}
