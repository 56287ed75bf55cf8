// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.provincia.mandati.ledger.PaidDocument;
import it.provincia.mandati.ledger.Payment;
import it.provincia.mandati.platform.EuroFormatter;
import it.provincia.mandati.platform.ItalianCsv;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Payments as {@code payments.csv}, with Italian labels in every language, because files
 * are compared and taken up by other programs.
 */
@Component
class PaymentCsv {

	private static final List<String> HEADER = List.of("data", "importo", "mandato", "progressivo", "quietanza",
			"modalita_pagamento", "documenti", "causale", "lordo", "ritenute", "iva_scissione", "iban_finale", "esito",
			"data_rientro");

	private final MessageSource messages;

	private final EuroFormatter amounts;

	PaymentCsv(MessageSource messages, EuroFormatter amounts) {
		this.messages = messages;
		this.amounts = amounts;
	}

	/**
	 * Writes as they come the payments that the source hands over.
	 */
	void write(OutputStream out, Consumer<Consumer<Payment>> source) throws IOException {
		try (ItalianCsv csv = ItalianCsv.defused(out)) {
			csv.row(HEADER);
			source.accept((payment) -> write(payment, csv.row()));
		}
	}

	private void write(Payment payment, ItalianCsv.Row row) {
		Payment.PaidLine line = payment.line();
		row.date(payment.paidOn())
			.amount(payment.amount())
			.text(line.mandate())
			.text(Integer.toString(line.lineNo()))
			.text(payment.receiptNumber())
			.text(line.method())
			.text(documents(payment))
			.text(line.reason())
			.amount(payment.gross())
			.amount(payment.withheld())
			.amount(payment.splitVat())
			.text(line.ibanEnd())
			.text(message("PaymentOutcome." + payment.outcome()))
			.date(payment.returnedOn())
			.end();
	}

	/**
	 * All that the payment covers, each with its part where it is not the whole.
	 */
	private String documents(Payment payment) {
		Payment.Covered covered = payment.covered();
		Stream<String> own = covered.documents().stream().map((document) -> words(document, payment));
		Stream<String> others = Stream.of(covered.othersDocument() ? message("payment.othersDocument") : "",
				covered.unknownDocument() ? message("payment.unknownDocument") : "");
		return Stream.concat(own, others).filter((words) -> !words.isEmpty()).collect(Collectors.joining(" | "));
	}

	private String words(PaidDocument document, Payment payment) {
		String name = message("DocumentType." + document.type()) + " " + document.number();
		return payment.sharedBy(document) ? name + ": " + this.amounts.print(document.amount(), Locale.ITALIAN) : name;
	}

	private String message(String key) {
		return this.messages.getMessage(key, null, Locale.ITALIAN);
	}

}
