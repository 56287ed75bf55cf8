// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

/**
 * The offices that have a file in hand; telephones and addresses are invented.
 */
enum Office {

	ROADS("VIA", "Settore Viabilità", "viabilita"),

	SCHOOL_BUILDINGS("EDS", "Settore Edilizia scolastica", "edilizia.scolastica"),

	ESTATE("PAT", "Servizio Patrimonio e provveditorato", "patrimonio"),

	FINANCE("REF", "Settore Risorse economiche e finanziarie", "ragioneria"),

	ENVIRONMENT("AMB", "Settore Ambiente e territorio", "ambiente"),

	TRANSPORT("TRA", "Servizio Trasporti e mobilità", "trasporti"),

	EDUCATION("IST", "Servizio Istruzione e diritto allo studio", "istruzione"),

	LABOUR("LAV", "Settore Lavoro e formazione", "lavoro"),

	CULTURE("CUL", "Servizio Cultura e turismo", "cultura"),

	STAFF("PER", "Servizio Personale e organizzazione", "personale"),

	LAW("AVV", "Avvocatura provinciale", "avvocatura"),

	SYSTEMS("SIS", "Servizio Sistemi informativi e innovazione", "sistemi.informativi"),

	POLICE("POL", "Corpo di Polizia provinciale", "polizia"),

	SECRETARY("SEG", "Segreteria generale e organi istituzionali", "segreteria");

	private final String code;

	private final String title;

	private final String mailbox;

	Office(String code, String title, String mailbox) {
		this.code = code;
		this.title = title;
		this.mailbox = mailbox;
	}

	String code() {
		return this.code;
	}

	String title() {
		return this.title;
	}

	String email() {
		return this.mailbox + "@provincia.example";
	}

	String phone() {
		return "0372 555 0" + (11 + ordinal() * 3);
	}

}
