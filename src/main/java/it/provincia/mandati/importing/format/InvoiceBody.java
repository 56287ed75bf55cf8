// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One electronic invoice of a file ({@code FatturaElettronicaBody}), under the names of
 * the columns.
 */
final class InvoiceBody {

	/** The codes of documents whose issuer is the creditor; any other stays as it is. */
	private static final Map<String, String> TYPES = Stream
		.of("TD01 FATTURA", "TD02 FATTURA", "TD03 PARCELLA", "TD04 NOTA_CREDITO", "TD05 FATTURA", "TD06 PARCELLA",
				"TD07 FATTURA", "TD08 NOTA_CREDITO", "TD09 FATTURA", "TD24 FATTURA", "TD25 FATTURA", "TD26 FATTURA")
		.map((pair) -> pair.split(" "))
		.collect(Collectors.toUnmodifiableMap((pair) -> pair[0], (pair) -> pair[1]));

	private final XmlNode body;

	private final XmlNode document;

	InvoiceBody(XmlNode body) {
		this.body = body;
		this.document = at("DatiGenerali", "DatiGeneraliDocumento").findFirst()
			.orElseGet(() -> new XmlNode("DatiGeneraliDocumento"));
	}

	String kind() {
		return this.document.text("TipoDocumento");
	}

	Map<String, String> cells() {
		Map<String, String> cells = new HashMap<>();
		cells.put("TipoDocumento", kind());
		cells.put("tipo", TYPES.getOrDefault(kind(), "ALTRO"));
		cells.put("Numero", this.document.text("Numero"));
		cells.put("Data", this.document.text("Data"));
		cells.put("ImportoTotaleDocumento", amount());
		cells.put("Imposta", XmlSum
			.of(summaries().filter((it) -> it.text("EsigibilitaIVA").equals("S")).map((it) -> it.text("Imposta"))));
		cells.put("ImportoRitenuta",
				XmlSum.of(this.document.all("DatiRitenuta").map((it) -> it.text("ImportoRitenuta"))));
		cells.put("DataScadenzaPagamento",
				payments().map(InvoiceBody::due)
					.filter((day) -> !day.isEmpty())
					.min(Comparator.naturalOrder())
					.orElse(""));
		cells.put("DettaglioPagamento", instalments());
		cells.put("Causale", subject());
		cells.put("CodiceCIG", distinct("CodiceCIG"));
		cells.put("CodiceCUP", distinct("CodiceCUP"));
		cells.put("IdDocumento", this.body.text("DatiGenerali", "DatiFattureCollegate", "IdDocumento"));
		cells.put("DataDocumento", this.body.text("DatiGenerali", "DatiFattureCollegate", "Data"));
		return cells;
	}

	/**
	 * The total; where the issuer leaves it out, as most of the official examples do, the
	 * sum of what makes it. Amounts that are not in euro bear their currency, and are
	 * refused by it.
	 */
	private String amount() {
		String total = this.document.text("ImportoTotaleDocumento");
		String currency = this.document.text("Divisa");
		String amount = total.isEmpty() ? summed() : total;
		return (currency.isEmpty() || currency.equals("EUR")) ? amount : amount + " " + currency;
	}

	private String summed() {
		Stream<String> rounding = Stream.of(this.document.text("Arrotondamento"));
		Stream<String> goods = at("DatiBeniServizi").map((it) -> it.text("Importo"));
		Function<String, Stream<String>> summed = (name) -> summaries().map((it) -> it.text(name));
		return XmlSum.of(Stream.of(summed.apply("ImponibileImporto"), summed.apply("Imposta"), goods, rounding)
			.flatMap(Function.identity()));
	}

	/**
	 * The day of the instalment; where it is not written, the one from which the days are
	 * counted and the days.
	 */
	private static String due(XmlNode payment) {
		String day = payment.text("DataScadenzaPagamento");
		String from = payment.text("DataRiferimentoTerminiPagamento");
		String days = payment.text("GiorniTerminiPagamento");
		if (!day.isEmpty() || from.length() < 10 || !days.matches("[0-9]{1,3}")) {
			return day;
		}
		try {
			return LocalDate.parse(from.substring(0, 10)).plusDays(Long.parseLong(days)).toString();
		}
		catch (DateTimeException ex) {
			return from;
		}
	}

	/**
	 * More of them than anybody reads are left out: a part of a plan would be a wrong
	 * one.
	 */
	private String instalments() {
		List<String> parts = payments().filter((payment) -> !due(payment).isEmpty())
			.map((payment) -> due(payment) + " " + payment.text("ImportoPagamento"))
			.toList();
		String told = String.join("; ", parts);
		return (parts.size() > 1 && told.length() <= Cell.LONGEST_TEXT) ? told : "";
	}

	/**
	 * What the issuer says it is for, else the first thing sold; cut where there is no
	 * end to it, because no invoice is to be lost for its prose.
	 */
	private String subject() {
		String reasons = this.document.all("Causale").map(XmlNode::text).collect(Collectors.joining(" "));
		String subject = reasons.isBlank() ? at("DatiBeniServizi").flatMap((goods) -> goods.anywhere("Descrizione"))
			.map(XmlNode::text)
			.findFirst()
			.orElse("") : reasons;
		return Cell.cut(subject, Cell.LONGEST_TEXT);
	}

	private Stream<XmlNode> summaries() {
		return at("DatiBeniServizi", "DatiRiepilogo");
	}

	private Stream<XmlNode> payments() {
		return at("DatiPagamento", "DettaglioPagamento");
	}

	private Stream<XmlNode> at(String... path) {
		return this.body.at(path);
	}

	private String distinct(String name) {
		return this.body.anywhere(name)
			.map(XmlNode::text)
			.filter((value) -> !value.isEmpty())
			.distinct()
			.collect(Collectors.joining(", "));
	}

}
