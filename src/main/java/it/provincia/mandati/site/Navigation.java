// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import it.provincia.mandati.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * The main navigation of each role. The item that the page stands under is marked:
 * {@code page} when it is the page itself, {@code true} when the page lies below it.
 */
enum Navigation {

	NOBODY(new Place("home", "/"), new Place("login", "/login"), new Place("help", "/help")),

	CREDITOR(new Place("summary", "/summary"), new Place("documents", "/documents"), new Place("payments", "/payments"),
			new Place("help", "/help")),

	FRONT_OFFICE(new Place("staff", "/staff"), new Place("creditors", "/staff/creditors"), new Place("help", "/help")),

	FINANCE(new Place("staff", "/staff"), new Place("creditors", "/staff/creditors"),
			new Place("imports", "/staff/imports"), new Place("credentials", "/staff/credentials"),
			new Place("overdue", "/staff/overdue"), new Place("timeliness", "/staff/timeliness"),
			new Place("help", "/help")),

	ADMINISTRATION(new Place("staff", "/staff"), new Place("creditors", "/staff/creditors"),
			new Place("imports", "/staff/imports"), new Place("credentials", "/staff/credentials"),
			new Place("overdue", "/staff/overdue"), new Place("timeliness", "/staff/timeliness"),
			new Place("users", "/staff/users"), new Place("audit", "/staff/audit"), new Place("help", "/help"));

	private final List<Place> places;

	Navigation(Place... places) {
		this.places = List.of(places);
	}

	static Navigation of(@Nullable Role role) {
		if (role == null) {
			return NOBODY;
		}
		return switch (role) {
			case CREDITOR -> CREDITOR;
			case URP -> FRONT_OFFICE;
			case FINANCE -> FINANCE;
			case ADMIN -> ADMINISTRATION;
		};
	}

	List<Item> at(String path) {
		Optional<Place> nearest = this.places.stream()
			.filter((place) -> place.holds(path))
			.max(Comparator.comparingInt((place) -> place.href().length()));
		return this.places.stream().map((place) -> {
			boolean here = nearest.filter(place::equals).isPresent();
			String mark = place.href().equals(path) ? "page" : "true";
			return new Item("navigation." + place.name(), place.href(), here ? mark : null);
		}).toList();
	}

	private record Place(String name, String href) {

		boolean holds(String path) {
			return path.equals(this.href) || path.startsWith(this.href + "/");
		}

	}

	/**
	 * One link of the navigation.
	 *
	 * @param key the message that names it
	 * @param current the value of {@code aria-current}, where it has one
	 */
	record Item(String key, String href, @Nullable String current) {

	}

}
