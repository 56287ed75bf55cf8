// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page in every state, wide and narrow, in both languages: nothing against
 * accessibility, no complaint of the browser, no request to anybody else, no Italian on
 * an English page. Each page is kept as it was sent, for the validator of HTML that runs
 * after the tests.
 */
@BrowserTest
class WalkTests {

	private static final Path PAGES = Path.of("target/pages");

	/** Addresses that answer with something else than a page. */
	private static final Set<String> NO_PAGES = Set.of("/logo", "/session", "/robots.txt", "/.well-known/security.txt",
			"/.well-known/change-password", "/documents/{id}.pdf", "/staff/imports/{id:[0-9]{1,18}}/rejected.csv",
			"/staff/imports/templates/{kind}.csv",
			"/staff/creditors/{id:[0-9]{1,18}}/documents/{document:[0-9]{1,18}}/card.pdf");

	@Autowired
	Household household;

	private final Map<List<Object>, Guest> guests = new HashMap<>();

	private final ItalianWords italian = ItalianWords.known();

	Stream<Arguments> walk() {
		return new Walk(this.household).stops()
			.stream()
			.flatMap((stop) -> Stream.of(View.WIDE, View.ENGLISH).map((view) -> Arguments.of(stop, view)));
	}

	@ParameterizedTest(name = "{0}, {1}")
	@MethodSource("walk")
	void nothingIsWrongWith(Stop stop, View view) throws IOException {
		Guest guest = this.guests.computeIfAbsent(List.of(stop.persona(), view),
				(who) -> this.household.guest(stop.persona(), view));
		guest.look(view);
		this.household.visit(guest, stop);
		assertThat(PageJudge.faults(guest, view)).isEmpty();
		Files.createDirectories(PAGES);
		Files.writeString(PAGES.resolve(stop.name().replaceAll("\\W+", "-") + "-" + view + ".html"), guest.source());
		if (view == View.ENGLISH) {
			assertThat(this.italian.on(guest.page())).isEmpty();
		}
		else {
			guest.look(View.NARROW);
			assertThat(PageJudge.faults(guest, View.NARROW)).as("narrow").isEmpty();
		}
	}

	@AfterAll
	void everybodyLeaves() {
		this.guests.values().forEach(Guest::close);
	}

	@Test
	void noPageIsForgotten(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
		Set<String> visited = new Walk(this.household).stops().stream().map(Stop::pattern).collect(Collectors.toSet());
		List<String> pages = mapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter(WalkTests::isPage)
			.flatMap((entry) -> entry.getKey().getPatternValues().stream())
			.filter((pattern) -> !NO_PAGES.contains(pattern))
			.toList();
		assertThat(visited).containsAll(pages);
	}

	private static boolean isPage(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
		return entry.getKey()
			.getMethodsCondition()
			.getMethods()
			.stream()
			.noneMatch((method) -> method.name().equals("POST"));
	}

}
