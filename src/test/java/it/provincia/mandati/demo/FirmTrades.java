// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

/**
 * The trades of those who send invoices and fee notes. The head of each is: name, office,
 * regime, VAT, smallest and largest taxable amount in euro.
 */
final class FirmTrades {

	static final String TEXT = """
			energy | ESTATE | SPLIT | 22 | 35 | 9000
				Energia elettrica {month}, {school}, POD IT001E{8}
				Gas metano {month}, {school}, PDR 0{8}
				Energia elettrica {month}, impianto semaforico {road}, POD IT001E{8}
				Conguaglio energia elettrica {month}, sede di corso del Torchio, POD IT001E{8}
				Teleriscaldamento {month}, {school}, quota fissa € {2},40
			roads | ROADS | SPLIT | 22 | 2500 | 160000
				Manutenzione straordinaria {road}, stato di avanzamento n. {1}
				Ripristino della pavimentazione {road}, tratto {town}, lotto {1}
				Risanamento del ponte sulla roggia, {road} km {2}+{3}
				Messa in sicurezza dell'intersezione {road} - località {town}
			signs | ROADS | SPLIT | 22 | 250 | 24000
				Fornitura cartelli <STOP> e "dare precedenza"
				Segnaletica orizzontale {road}, {month}
				Barriere di sicurezza & delineatori, {road} km {2}
				Fornitura vernice spartitraffico, qualità "A+", {2} fusti
			green | ROADS | SPLIT | 22 | 600 | 28000
				Sfalcio erba cigli e banchine {road}, {month}
				Abbattimento di {1} pioppi pericolanti, {road}
				Potatura alberature nel tratto {town}, {month}
			winter | ROADS | SPLIT | 22 | 900 | 35000
				Servizio neve e antighiaccio, zona {town}, reperibilità {month}
				Fornitura sale marino, {2} tonnellate
			schoolworks | SCHOOL_BUILDINGS | SPLIT | 10 | 1800 | 140000
				Adeguamento antincendio {school}, SAL n. {1}
				Rifacimento della copertura {school}
				Tinteggiatura aule e corridoi, {school}
				Eliminazione barriere architettoniche {school}, lotto {1}
			heating | SCHOOL_BUILDINGS | SPLIT | 22 | 350 | 42000
				Conduzione impianti termici {school}, {month}
				Sostituzione caldaia {school}, "chiavi in mano"
				Verifica di tenuta & pulizia bruciatori, {school}
			lifts | SCHOOL_BUILDINGS | SPLIT | 22 | 120 | 5200
				Manutenzione ascensore {school}, {month}
				Riparazione montascale {school}
			carpentry | SCHOOL_BUILDINGS | SPLIT | 22 | 90 | 4800
				Riparazione serramenti {school}
				Fornitura di {2} mensole & ripiani, {school}
			cleaning | ESTATE | SPLIT | 22 | 800 | 13000
				Pulizie uffici {month}, sede di corso del Torchio
				Sanificazione straordinaria {school}
			guard | ESTATE | SPLIT | 22 | 180 | 5400
				Vigilanza notturna e apertura varchi, {month}
				Canone teleallarme {month}, archivio di deposito
			stationery | ESTATE | SPLIT | 22 | 40 | 2400
				Fornitura carta A4 riciclata, {2} risme
				Toner & tamburi per stampanti, ordine {4}
				Materiale di cancelleria, ordine "urgente" {4}
			transport | TRANSPORT | SPLIT | 10 | 4500 | 118000
				Corrispettivo trasporto pubblico locale {month}, bacino {town}
				Servizio di trasporto scolastico {month}, linea {town}
				Integrazione tariffaria già maturata, {month}
			software | SYSTEMS | SPLIT | 22 | 280 | 26000
				Canone assistenza protocollo informatico, {month}
				Licenze d'uso, {2} postazioni, periodo {month}
				Migrazione dati "contabilità" e formazione, {1} giornate
			phones | SYSTEMS | SPLIT | 22 | 25 | 1700
				Fonia fissa {month}, linea 0372 555 0{2}
				Connettività in fibra {school}, {month}
			vehicles | POLICE | SPLIT | 22 | 70 | 3300
				Tagliando e revisione autovettura di servizio, scheda {4}
				Cambio pneumatici, {1} autocarri - € {3},00 cadauno
			fuel | POLICE | SPLIT | 22 | 60 | 4100
				Rifornimento carburante {month}, tessera {4}
			lab | ENVIRONMENT | SPLIT | 22 | 240 | 8800
				Analisi acque sotterranee, piezometri di {town}, {month}
				Monitoraggio qualità dell'aria, centralina {town}
				Rimozione rifiuti abbandonati & bonifica, {road}
			printing | CULTURE | SPLIT | 4 | 90 | 4400
				Stampa pieghevoli "Città d'arte e di fiume"
				Stampa del volume "Perché il Po", {3} copie
			furniture | EDUCATION | SPLIT | 22 | 550 | 37000
				Fornitura {2} banchi monoposto, {school}
				Arredi per il laboratorio di chimica, {school}
			training | LABOUR | PLAIN | 0 | 900 | 21000
				Corso "Saldatura di base", {month}, esente art. 10 DPR 633/72
				Tirocini di inserimento, {1} allievi, {month}
			insurance | LAW | PLAIN | 0 | 380 | 58000
				Premio polizza RC patrimoniale, rata {month}
				Regolazione premio polizza "Kasko dipendenti"
			bridge | ROADS | PLAIN | 0 | 6000 | 175000
				Fornitura giunti di dilatazione, {road} (inversione contabile)
				Prove di carico sul viadotto, {road} (inversione contabile)
			factoring | FINANCE | PLAIN | 0 | 90 | 1200
				Commissioni di gestione cessioni, {month}
			planning | SCHOOL_BUILDINGS | FEE | 22 | 900 | 38000
				PARCELLA | Progetto esecutivo adeguamento sismico {school}
				PARCELLA | Direzione lavori {school}, acconto {1}
				PARCELLA | Certificazione energetica {school}
			survey | ROADS | FEE | 22 | 600 | 15000
				PARCELLA | Relazione geologica {road}, località {town}
				PARCELLA | Frazionamento aree {road}, foglio {2}
			law | LAW | FEE | 22 | 800 | 12000
				PARCELLA | Patrocinio R.G. {4}/2025, fase "istruttoria"
				PARCELLA | Parere pro veritate, onorario
			audit | FINANCE | FEE | 22 | 1500 | 9000
				PARCELLA | Compenso organo di revisione, {month}
			translation | CULTURE | SPLIT | 22 | 150 | 1800
				Traduzione del sito turistico, {2} cartelle
			""";

	private FirmTrades() {
	}

}
