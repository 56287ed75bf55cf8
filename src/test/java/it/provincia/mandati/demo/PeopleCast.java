// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

/**
 * Invented people: professionals and sole traders with a P.IVA of their own, others known
 * by their CF alone. Cells: what they are called ({@code {}} stands for the full name),
 * name, surname, sex, birth, birth place (Belfiore code), namesakes, P.IVA or none, town,
 * trade, documents of everyday business in the year, numbering.
 */
final class PeopleCast {

	static final String TEXT = """
			Ferramenta Brugolotti di {} | Ezechiele | Brugolotti | M | 1961-03-08 | D142 | 0 | VAT | Crema | carpentry | 34 | #/yyyy
			Autofficina {} | Gualtiero | Pistonati | M | 1974-11-21 | B898 | 0 | VAT | Casalmaggiore | vehicles | 46 | FT #
			Falegnameria Truciolini di {} | Ermes | Truciolini | M | 1958-06-30 | I849 | 0 | VAT | Soresina | carpentry | 22 | #/A
			Arch. {} | Nicolò | D'Angelò | M | 1979-02-14 | D150 | 0 | VAT | Cremona | planning | 26 | #/yyyy
			Ing. {} | Ottavia | Brezzalunga | F | 1983-09-05 | B157 | 0 | VAT | Brescia | planning | 22 | FPA #/yy
			Avv. {} | Fulgenzio | Marmottini | M | 1966-12-01 | E897 | 1 | VAT | Mantova | law | 24 | #/yyyy
			Geol. {} | Isotta | Vallescura | F | 1971-07-19 | G535 | 0 | VAT | Piacenza | survey | 16 | #
			Dott.ssa {} | Clelia | Pagliarossa | F | 1969-04-27 | E648 | 0 | VAT | Lodi | audit | 14 | E-#
			Geom. {} | Jürgen | Niederbachtal | M | 1987-10-10 | A952 | 0 | VAT | Pandino | survey | 14 | #/yy
			{} | Ginevra | Salterelli | F | 2007-05-16 | D150 | 0 | none | Cremona | students | 14 | #
			{} | Tancredi | Ombrosi | M | 2006-01-23 | D142 | 2 | none | Crema | students | 12 | #
			{} | Àgata | Fiordalisi | F | 2008-08-02 | D150 | 0 | none | Vescovato | students | 12 | #
			{} | Ileana | Codrescanu | F | 2005-11-11 | Z129 | 0 | none | Cremona | students | 10 | #
			{} | Amedeo | Cantaquieto | M | 1968-09-29 | D150 | 0 | none | Sospiro | staff | 26 | #
			{} | Iolanda | Tregambi | F | 1977-03-12 | G337 | 0 | none | Cremona | staff | 24 | #
			{} | Zoe | Campolièto | F | 1990-12-24 | F205 | 7 | none | Crema | staff | 22 | #
			{} | Ruggero | Lattughini | M | 1959-05-05 | A794 | 0 | none | Castelleone | council | 20 | #
			{} | Fosca | Biancospini-Dall'Ò | F | 1985-02-28 | D150 | 0 | none | Rivolta d'Adda | council | 16 | #
			{} | Dario | Seminaforte | M | 1993-06-17 | B898 | 0 | none | Casalmaggiore | refunds | 10 | #
			{} | Mirta | Quattrolune | F | 1964-10-31 | H501 | 0 | none | Cremona | refunds | 10 | #
			""";

	private PeopleCast() {
	}

}
