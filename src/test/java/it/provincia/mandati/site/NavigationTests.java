// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.util.List;

import it.provincia.mandati.account.Role;
import it.provincia.mandati.site.Navigation.Item;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class NavigationTests {

	@Test
	void eachRoleSeesItsOwnPlaces() {
		assertThat(Navigation.of(null).at("/legal")).extracting(Item::href).containsExactly("/", "/login", "/help");
		assertThat(Navigation.of(Role.CREDITOR).at("/legal")).extracting(Item::href)
			.containsExactly("/summary", "/documents", "/payments", "/help");
		assertThat(Navigation.of(Role.URP).at("/legal")).extracting(Item::href)
			.containsExactly("/staff", "/staff/creditors", "/help");
		assertThat(Navigation.of(Role.FINANCE).at("/legal")).extracting(Item::href)
			.containsExactly("/staff", "/staff/creditors", "/staff/imports", "/staff/credentials", "/staff/overdue",
					"/staff/timeliness", "/help");
		assertThat(Navigation.of(Role.ADMIN).at("/legal")).extracting(Item::href)
			.containsExactly("/staff", "/staff/creditors", "/staff/imports", "/staff/credentials", "/staff/overdue",
					"/staff/timeliness", "/staff/users", "/staff/audit", "/help");
	}

	@Test
	void thePageItselfIsMarked() {
		assertThat(Navigation.of(Role.CREDITOR).at("/documents")).extracting(Item::href, Item::current)
			.containsExactly(tuple("/summary", null), tuple("/documents", "page"), tuple("/payments", null),
					tuple("/help", null));
	}

	@Test
	void aPageBelowMarksTheNearestPlace() {
		assertThat(Navigation.of(Role.CREDITOR).at("/payments/withholdings")).extracting(Item::current)
			.containsExactly(null, null, "true", null);
		assertThat(marked("/staff/imports/7")).containsExactly("/staff/imports");
		assertThat(marked("/staff/users/new")).containsExactly("/staff/users");
		assertThat(marked("/staff/notice")).containsExactly("/staff");
	}

	private static List<String> marked(String path) {
		return Navigation.of(Role.ADMIN)
			.at(path)
			.stream()
			.filter((item) -> "true".equals(item.current()))
			.map(Item::href)
			.toList();
	}

	@Test
	void thePublicHomeHoldsNoOtherPage() {
		assertThat(Navigation.of(null).at("/privacy")).extracting(Item::current).containsOnlyNulls();
	}

}
