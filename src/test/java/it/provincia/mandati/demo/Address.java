// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.util.List;
import java.util.Map;

/**
 * Real towns, streets that none of them has.
 */
record Address(String street, String postalCode, String town, String province, String country) {

	private static final List<String> STREETS = List.of("via dei Ranuncoli", "via del Mulino Storto",
			"piazza delle Tre Gru", "via Ca' Sàlice", "viale dei Due Argini", "vicolo dell'Allodola",
			"via Fosso Bergamino", "corso del Torchio", "via della Luna Calante", "via Golena Grande");

	private static final Map<String, String> TOWNS = Map.ofEntries(Map.entry("Cremona", "26100 CR"),
			Map.entry("Crema", "26013 CR"), Map.entry("Casalmaggiore", "26041 CR"), Map.entry("Soresina", "26015 CR"),
			Map.entry("Soncino", "26029 CR"), Map.entry("Pandino", "26025 CR"), Map.entry("Castelleone", "26012 CR"),
			Map.entry("Pizzighettone", "26026 CR"), Map.entry("Vescovato", "26039 CR"),
			Map.entry("Ostiano", "26032 CR"), Map.entry("Sospiro", "26048 CR"), Map.entry("Rivolta d'Adda", "26027 CR"),
			Map.entry("Mantova", "46100 MN"), Map.entry("Piacenza", "29121 PC"), Map.entry("Lodi", "26900 LO"),
			Map.entry("Brescia", "25121 BS"), Map.entry("Bergamo", "24121 BG"), Map.entry("Milano", "20121 MI"));

	static Address in(String town, int n) {
		String[] place = TOWNS.get(town).split(" ");
		return new Address(street(n), place[0], town, place[1], "IT");
	}

	static Address inGermany(int n) {
		return new Address("Kranichgasse " + n, "80331", "München", "", "DE");
	}

	private static String street(int n) {
		return STREETS.get(n % STREETS.size()) + ", " + (n * 7 % 90 + 1);
	}

}
