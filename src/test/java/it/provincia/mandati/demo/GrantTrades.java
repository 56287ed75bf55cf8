// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

/**
 * What the body gives without an invoice: contributions, transfers, reimbursements,
 * benefits. The reasons of benefits tell nothing about anybody's need (D.Lgs. 33/2013
 * art. 26 c. 4).
 */
final class GrantTrades {

	static final String TEXT = """
			culture | CULTURE | PLAIN | 0 | 300 | 8000
				CONTRIBUTO | Contributo per la rassegna "Note d'acqua", {month}
				CONTRIBUTO | Contributo per il festival "Perché no?" - {town}
				CONTRIBUTO | Sostegno alla stagione concertistica, saldo {month}
				RIMBORSO | Rimborso spese di allestimento, {town}
				NOTA_SPESE | Nota spese relatori convegno "La città e il fiume"
			sport | EDUCATION | PLAIN | 0 | 250 | 5000
				CONTRIBUTO | Contributo bando sport 2026, attività giovanili
				CONTRIBUTO | Uso della palestra {school}, convenzione {month}
				RIMBORSO | Rimborso utenze palestra {school}, {month}
			nature | ENVIRONMENT | PLAIN | 0 | 200 | 6000
				CONTRIBUTO | Contributo vigilanza ecologica volontaria, {month}
				CONTRIBUTO | Manutenzione sentieri golenali, {town}
				RIMBORSO | Rimborso carburante & attrezzature, {month}
				NOTA_SPESE | Nota spese guardie ecologiche, {month}
			transfers | EDUCATION | PLAIN | 0 | 1500 | 90000
				CONTRIBUTO | Trasferimento per diritto allo studio, {month}
				CONTRIBUTO | Quota funzionamento {school}
				ALTRO | Trasferimento fondi accordo di programma, rata {1}
				RIMBORSO | Rimborso personale in comando, {month}
			waters | ENVIRONMENT | PLAIN | 0 | 800 | 40000
				CONTRIBUTO | Contributo pulizia rogge e cavi, {town}
				ALTRO | Canone di attraversamento {road}
				RIMBORSO | Rimborso manutenzione manufatti idraulici, {road}
			students | EDUCATION | PLAIN | 0 | 80 | 1500
				BENEFICIO | Borsa di studio per merito, a.s. 2025/2026
				BENEFICIO | Premio "Giovani lettori", {month}
				BENEFICIO | Premio per la tesina d'esame, a.s. 2025/2026
				RIMBORSO | Rimborso abbonamento autobus, {month}
			staff | STAFF | PLAIN | 0 | 12 | 640
				NOTA_SPESE | Trasferta a {town}, {month}
				NOTA_SPESE | Missione per il convegno "Strade più sicure"
				RIMBORSO | Rimborso chilometrico {month}, {3} km
				RIMBORSO | Rimborso quota iscrizione all'albo
				ALTRO | Gettoni di presenza commissione, {month}
			council | SECRETARY | PLAIN | 0 | 25 | 900
				RIMBORSO | Rimborso spese di viaggio consiglieri, {month}
				ALTRO | Gettoni di presenza, sedute di {month}
				NOTA_SPESE | Spese di missione, assemblea delle Province
			refunds | FINANCE | PLAIN | 0 | 8 | 700
				RIMBORSO | Rimborso somma versata in più, pratica {4}
				RIMBORSO | Restituzione deposito cauzionale, pratica {4}
				BENEFICIO | Premio di partecipazione "Idee per la Provincia"
			""";

	private GrantTrades() {
	}

}
