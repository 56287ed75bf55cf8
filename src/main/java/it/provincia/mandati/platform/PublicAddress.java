// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.net.URI;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Where people reach the portal: in letters, QR codes and mails. It comes from the
 * settings, never from a request, whose {@code Host} anybody can choose (ASVS 5.0 3.7.2).
 */
@Component
public class PublicAddress {

	private static final String SETTING = "MANDATI_PUBLIC_URL";

	private final Environment environment;

	PublicAddress(Environment environment) {
		this.environment = environment;
		check(raw());
	}

	/** Without a slash at the end. Complete once the web server listens. */
	public String url() {
		String configured = configured();
		if (!configured.isEmpty()) {
			return configured;
		}
		String port = this.environment.getProperty("local.server.port",
				this.environment.getProperty("server.port", "8080"));
		String path = this.environment.getProperty("server.servlet.context-path", "");
		return (tls() ? "https" : "http") + "://localhost:" + port + path;
	}

	private String configured() {
		return StringUtils.trimTrailingCharacter(raw(), '/');
	}

	private String raw() {
		return this.environment.getProperty("mandati.public-url", "").strip();
	}

	private boolean tls() {
		return this.environment.containsProperty("server.ssl.bundle")
				|| this.environment.containsProperty("server.ssl.key-store")
				|| this.environment.containsProperty("server.ssl.certificate");
	}

	private static void check(String address) {
		try {
			URI uri = URI.create(address);
			boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
			if (address.isEmpty() || (web && uri.getHost() != null && uri.getQuery() == null)) {
				return;
			}
		}
		catch (IllegalArgumentException ex) {
			throw refusal(address);
		}
		throw refusal(address);
	}

	private static SettingException refusal(String address) {
		return new SettingException(SETTING,
				"«%s» non è un indirizzo completo, come https://mandati.provincia.example".formatted(address));
	}

}
