// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a first visit costs whoever pays for each byte.
 */
@BrowserTest
class FirstVisitTests {

	private static final int MOST_BYTES = 100_000;

	private static final int MOST_REQUESTS = 12;

	private static final int MOST_SCRIPT = 5_000;

	@Autowired
	Household household;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/login", "/help" })
	void isLight(String path) {
		try (Guest guest = this.household.guest(Persona.NOBODY, View.NARROW)) {
			CDPSession session = guest.page().context().newCDPSession(guest.page());
			Map<String, String> addresses = new HashMap<>();
			Map<String, Integer> bytes = new HashMap<>();
			session.on("Network.responseReceived",
					(event) -> addresses.put(id(event), event.getAsJsonObject("response").get("url").getAsString()));
			session.on("Network.loadingFinished",
					(event) -> bytes.put(id(event), event.get("encodedDataLength").getAsInt()));
			session.send("Network.enable");
			guest.open(path);
			guest.page().waitForLoadState(LoadState.NETWORKIDLE);
			List<Integer> scripts = new ArrayList<>();
			addresses.forEach((id, address) -> {
				if (address.endsWith(".js")) {
					scripts.add(bytes.get(id));
				}
			});
			System.out.printf("first visit of %s: %d bytes, %d requests, script %s%n", path,
					bytes.values().stream().mapToInt(Integer::intValue).sum(), bytes.size(), scripts);
			assertThat(bytes.values().stream().mapToInt(Integer::intValue).sum()).isBetween(10_000, MOST_BYTES);
			assertThat(bytes).hasSizeBetween(4, MOST_REQUESTS);
			assertThat(scripts).isNotEmpty().allMatch((size) -> size <= MOST_SCRIPT);
		}
	}

	private static String id(JsonObject event) {
		return event.get("requestId").getAsString();
	}

}
