// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

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
		assertThat(Navigation.of(Role.URP).at("/legal")).extracting(Item::href).containsExactly("/staff", "/help");
		assertThat(Navigation.of(Role.FINANCE).at("/legal")).extracting(Item::href)
			.containsExactly("/staff", "/staff/imports", "/staff/credentials", "/help");
		assertThat(Navigation.of(Role.ADMIN)).isEqualTo(Navigation.of(Role.FINANCE));
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
		assertThat(Navigation.of(Role.ADMIN).at("/staff/imports/7")).extracting(Item::current)
			.containsExactly(null, "true", null, null);
		assertThat(Navigation.of(Role.ADMIN).at("/staff/users")).extracting(Item::current)
			.containsExactly("true", null, null, null);
	}

	@Test
	void thePublicHomeHoldsNoOtherPage() {
		assertThat(Navigation.of(null).at("/privacy")).extracting(Item::current).containsOnlyNulls();
	}

}
