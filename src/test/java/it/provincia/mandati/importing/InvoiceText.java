// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A file of electronic invoices as a supplier writes it, invented. What a test does not
 * say is ordinary.
 */
final class InvoiceText {

	private final StringBuilder bodies = new StringBuilder();

	private String seller = """
			<IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>00000000109</IdCodice></IdFiscaleIVA>
			<Anagrafica><Denominazione>Edilè Esempio S.r.l.</Denominazione></Anagrafica>""";

	private String buyer = "<CodiceFiscale>80002130195</CodiceFiscale>";

	static InvoiceText file() {
		return new InvoiceText();
	}

	InvoiceText from(String seller) {
		this.seller = seller;
		return this;
	}

	InvoiceText to(String buyer) {
		this.buyer = buyer;
		return this;
	}

	/**
	 * @param more elements of the document, as in {@code <Causale>…}
	 */
	InvoiceText invoice(String kind, String number, String day, String total, String more) {
		return body(
				"""
						<DatiGenerali><DatiGeneraliDocumento><TipoDocumento>%s</TipoDocumento><Divisa>EUR</Divisa><Data>%s</Data>
						<Numero>%s</Numero><ImportoTotaleDocumento>%s</ImportoTotaleDocumento><Causale>Manutenzione strade</Causale>
						</DatiGeneraliDocumento><DatiContratto><IdDocumento>C1</IdDocumento><CodiceCUP>H94G19030460029</CodiceCUP>
						<CodiceCIG>B1234567A8</CodiceCIG></DatiContratto></DatiGenerali>%s"""
					.formatted(kind, day, number, total, more));
	}

	InvoiceText body(String body) {
		this.bodies.append("<FatturaElettronicaBody>").append(body).append("</FatturaElettronicaBody>");
		return this;
	}

	static String summary(String taxable, String vat, String due) {
		return """
				<DatiBeniServizi><DettaglioLinee><Descrizione>Posa</Descrizione></DettaglioLinee>
				<DettaglioLinee><Descrizione>Asfalto</Descrizione></DettaglioLinee>
				<DatiRiepilogo><ImponibileImporto>%s</ImponibileImporto><Imposta>%s</Imposta>
				<EsigibilitaIVA>%s</EsigibilitaIVA></DatiRiepilogo></DatiBeniServizi>""".formatted(taxable, vat, due);
	}

	static String payment(String day, String amount) {
		return """
				<DatiPagamento><DettaglioPagamento><DataScadenzaPagamento>%s</DataScadenzaPagamento>
				<ImportoPagamento>%s</ImportoPagamento></DettaglioPagamento></DatiPagamento>""".formatted(day, amount);
	}

	/**
	 * In the simplified form, of a person.
	 */
	static byte[] simplified(String number) {
		return """
				<?xml version="1.0"?><n:FatturaElettronicaSemplificata versione="FSM10" xmlns:n="urn:x">
				<FatturaElettronicaHeader><DatiTrasmissione><CodiceDestinatario>UFPROV</CodiceDestinatario></DatiTrasmissione>
				<CedentePrestatore><IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>00000000109</IdCodice></IdFiscaleIVA>
				<Nome>Ada</Nome><Cognome>Prova</Cognome><Sede><Comune>Crema</Comune></Sede></CedentePrestatore>
				<CessionarioCommittente><IdentificativiFiscali><CodiceFiscale>80002130195</CodiceFiscale></IdentificativiFiscali>
				</CessionarioCommittente></FatturaElettronicaHeader>
				<FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD07</TipoDocumento><Divisa>EUR</Divisa>
				<Data>2026-03-01</Data><Numero>%s</Numero></DatiGeneraliDocumento></DatiGenerali>
				<DatiBeniServizi><Descrizione>Cancelleria</Descrizione><Importo>61.00</Importo></DatiBeniServizi>
				<DatiBeniServizi><Descrizione>Carta</Descrizione><Importo>12.20</Importo></DatiBeniServizi>
				</FatturaElettronicaBody></n:FatturaElettronicaSemplificata>"""
			.formatted(number)
			.getBytes(StandardCharsets.UTF_8);
	}

	static byte[] receipt(String file, String id) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<types:MetadatiInvioFile xmlns:types="http://www.fatturapa.gov.it/sdi/messaggi/v1.0" versione="1.0">
				<IdentificativoSdI>%s</IdentificativoSdI><NomeFile>%s</NomeFile>
				<CodiceDestinatario>UFPROV</CodiceDestinatario></types:MetadatiInvioFile>
				""".formatted(id, file).getBytes(StandardCharsets.UTF_8);
	}

	String text(String encoding) {
		return """
				<?xml version="1.0" encoding="%s"?>
				<p:FatturaElettronica versione="FPA12" xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
				<FatturaElettronicaHeader><DatiTrasmissione><CodiceDestinatario>UFPROV</CodiceDestinatario></DatiTrasmissione>
				<CedentePrestatore><DatiAnagrafici>%s</DatiAnagrafici>
				<Sede><Indirizzo>Via dei Prati</Indirizzo><NumeroCivico>3</NumeroCivico><CAP>26100</CAP><Comune>Cremona</Comune>
				<Provincia>CR</Provincia><Nazione>IT</Nazione></Sede></CedentePrestatore>
				<CessionarioCommittente><DatiAnagrafici>%s<Anagrafica><Denominazione>Provincia di Prova</Denominazione>
				</Anagrafica></DatiAnagrafici></CessionarioCommittente></FatturaElettronicaHeader>%s</p:FatturaElettronica>
				"""
			.formatted(encoding, this.seller, this.buyer, this.bodies);
	}

	byte[] bytes() {
		return bytes("UTF-8");
	}

	byte[] bytes(String encoding) {
		return text(encoding).getBytes(Charset.forName(encoding));
	}

}
