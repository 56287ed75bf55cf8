// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

/**
 * Invented firms and bodies. Cells: name, how it is known, town, trade, documents of
 * everyday business in the year, numbering.
 */
final class FirmCast {

	static final String TEXT = """
			Padalume Energia S.p.A. | SAME | Cremona | energy | 830 | V3-000#
			L'Officina dell'Asfalto S.n.c. | SAME | Pizzighettone | roads | 84 | FT yyyy/#
			Costruzioni Ghiaradoro S.r.l. | SAME | Crema | roads | 62 | #/yyyy
			Müller & Söhne Bau GmbH | GERMAN | München | bridge | 18 | RE-yyyy-#
			Consorzio Stabile Arcate Nuove | VAT_ONLY | Mantova | roads | 30 | #/PA
			Segnalpadana S.r.l. | SAME | Castelleone | signs | 66 | FPA #/yy
			Società Agricola Pò Vècchio | SAME | Casalmaggiore | green | 58 | #/A
			Vivai Salicornia Società Semplice | SAME | Ostiano | green | 34 | #
			Sale & Neve Servizi Invernali S.r.l. | SAME | Soncino | winter | 26 | E-#
			Edilcàscina Restauri S.r.l. | SAME | Soresina | schoolworks | 54 | #/yyyy
			Ditta "Ponti; Fiumi & C." S.a.s. | SAME | Cremona | schoolworks | 40 | #/A
			Impianti Termici Valdòglio S.r.l. | SAME | Vescovato | heating | 72 | FT yyyy/#
			Ascensori Su&Giù S.r.l. | SAME | Brescia | lifts | 76 | #/E
			Cooperativa Sociale Il Filo d'Erbaluce | SAME | Cremona | cleaning | 60 | FE #/yyyy
			Vigilanza Il Gufo Grigio S.r.l. | SAME | Piacenza | guard | 40 | yyyy-#
			Cartotecnica Inchiostro Vivo S.r.l. | SAME | Lodi | stationery | 78 | #/PA
			Autolinee Trecascine S.r.l. | SAME | Crema | transport | 56 | FT yyyy/#
			Trasporti Gelsomoro S.r.l. | VAT_ONLY | Casalmaggiore | transport | 38 | #/yyyy
			Bit & Torrone Informatica S.r.l. | SAME | Cremona | software | 52 | #/yyyy
			Telefonia Voce Chiara Padana S.p.A. | SAME | Milano | phones | 92 | 8P000#
			Noleggi Ruotalibera Cremasca S.r.l. | VAT_ONLY | Crema | vehicles | 24 | FV#
			Carburanti Bassa Quota S.r.l. | SAME | Sospiro | fuel | 48 | PA/#
			Laboratorio Terre & Acque S.r.l. | SAME | Bergamo | lab | 44 | LAB#/yy
			Tipografia Fratelli Zagàglia S.n.c. | SAME | Rivolta d'Adda | printing | 28 | #
			Arredi Scuola Quattrobanchi S.r.l. | SAME | Pandino | furniture | 32 | FT #
			Trecorni Servizi S.r.l. | GROUP | Cremona | cleaning | 26 | TS/#
			Trecorni Manutenzioni S.r.l. | GROUP | Cremona | heating | 34 | TM/#
			Trecorni Forniture S.r.l. | GROUP | Cremona | stationery | 22 | TF/#
			Assicurazioni Ombrello Saggio S.p.A. | SAME | Milano | insurance | 16 | yyyy/#
			Scuola Mestieri Lanterna S.r.l. | SAME | Soresina | training | 20 | #/FE
			Cessioni Credito Gabbiano Blu S.p.A. | SAME | Milano | factoring | 6 | CC-#
			Traduzioni Babelicò S.r.l. | SAME | Bergamo | translation | 0 | #
			Ristorazione Polenta e Sapere S.r.l. | SAME | Cremona | cleaning | 0 | #
			Studio Associato Linea Retta Ingegneri | SAME | Mantova | planning | 24 | #/yyyy
			Associazione Amici della Golena APS | ASSOCIATION | Casalmaggiore | culture | 22 | #
			Associazione Culturale Corde e Pece | ASSOCIATION | Cremona | culture | 26 | #
			Banda Musicale "La Prima Cornetta" | ASSOCIATION | Soncino | culture | 14 | #
			A.S.D. Canottieri Ponte di Carta | ASSOCIATION | Cremona | sport | 18 | #
			A.S.D. Pallavolo Nebbia Fitta | ASSOCIATION | Crema | sport | 12 | #
			Guardie Ecologiche Airone di Rame ODV | ASSOCIATION | Pizzighettone | nature | 22 | #
			Comitato Ciclovia dei Tre Argini | ASSOCIATION | Ostiano | nature | 10 | #
			Circolo Novantanove Primavere APS | ASSOCIATION | Vescovato | culture | 8 | #
			Comune di Roccapadana | BODY | Cremona | transfers | 22 | #
			Comune di Borgofiorito sul Serpino | BODY | Crema | transfers | 18 | #
			Unione dei Comuni Terre di Sabbia | BODY | Casalmaggiore | transfers | 16 | #
			Istituto Comprensivo "Ada Merlinati" | BODY | Cremona | transfers | 26 | #
			Consorzio Irriguo Roggia Biancafiore | BODY | Soresina | waters | 16 | #
			Azienda Speciale Formazione Bassa Piana | BODY_VAT | Cremona | training | 12 | #/yyyy
			Cassa Previdenza Edile dei Tre Argini | BODY | Cremona | waters | 0 | #
			""";

	private FirmCast() {
	}

}
