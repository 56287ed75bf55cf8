// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.util.List;

/**
 * The file of documents. A credit note's sign is now plus, now minus: the import takes
 * both, and knows no taxes of credit notes.
 */
final class DocumentRows {

	private static final String HEADER = "codice_documento;codice_fiscale;partita_iva;denominazione;tipo;numero;data;"
			+ "importo;iva_split;ritenuta;importo_netto;oggetto;data_ricezione;protocollo;data_scadenza;codice_ufficio;"
			+ "stato;data_stato;tipo_sospensione;motivo;lotto_sdi;cig;cup";

	private DocumentRows() {
	}

	static CsvFile of(List<Document> documents) {
		return new CsvFile("documenti.csv", HEADER, documents.stream().map(DocumentRows::row).toList());
	}

	private static List<String> row(Document document) {
		Claim claim = document.claim();
		Codes codes = claim.creditor().codes().statedIn(document.place());
		OfficeFact fact = document.fact();
		boolean plain = claim.kind() == DocumentKind.CREDIT_NOTE;
		Amount amount = plain ? Amount.plain(claim.gross()) : claim.amount();
		return List.of(document.code(), codes.taxCode(), codes.vatNumber(), claim.creditor().name(),
				claim.kind().code(), document.number(), DateCell.of(claim.date()), Euro.text(signed(document)),
				Euro.orEmpty(amount.splitVat()), Euro.orEmpty(amount.withheld()),
				document.isNetStated() ? Euro.text(amount.net()) : "", claim.subject(), DateCell.of(claim.received()),
				document.protocol(), DateCell.of(claim.due()), claim.office().code(), fact.state().code(),
				DateCell.of(fact.since()), fact.suspensionCode(), fact.reason(), document.lot(), claim.contract().cig(),
				claim.contract().cup());
	}

	private static long signed(Document document) {
		long gross = document.claim().gross();
		return (document.place() % 2 == 0) ? gross * document.claim().kind().sign() : gross;
	}

}
