// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/**
 * How the files of the accounting and of the treasurer say it. Invented codes and names.
 */
final class Rows {

	static final String JOURNAL_END = "</informazioni_conto_evidenza></flusso_giornale_di_cassa>";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

	private static final String PART = "50";

	private Rows() {
	}

	static String document(Claim claim, String wording) {
		long i = claim.number();
		return String.join(";", "G" + i, claim.code(), claim.name(), claim.type(), i + "/" + claim.day(0).getYear(),
				day(claim.day(0)), amount(claim, ","), "Fornitura di beni e servizi, lotto " + i % 977 + wording,
				"UFF" + i % 20, day(claim.day(3)), claim.isDue() ? day(claim.day(33)) : "", state(claim));
	}

	/** Four cells: the office's act, its day, the kind of a suspension, the reason. */
	private static String state(Claim claim) {
		String on = day(claim.day(10));
		if (claim.isMandated()) {
			return "LIQUIDATO;" + on + ";;";
		}
		int standing = claim.standing();
		if (standing < 10) {
			return "SOSPESO;" + on + ";DURC;DURC non regolare";
		}
		if (standing < 13) {
			return "RESPINTO;" + on + ";;Manca l'ordine";
		}
		return ((standing < 15) ? "ANNULLATO;" : (standing < 50) ? "LIQUIDATO;" : "REGISTRATO;") + on + ";;";
	}

	static String mandate(Claim claim) {
		return String.join(";", String.valueOf(claim.mandatedOn().getYear()), String.valueOf(claim.mandate()),
				String.valueOf(claim.line()), day(claim.mandatedOn()), amount(claim, ","), claim.code(),
				"G" + claim.number(), "Bonifico SEPA", "Saldo documento " + claim.number(), day(claim.day(21)),
				paid(claim));
	}

	/** Five cells: day and amount of the payment, state, its day, the reason. */
	private static String paid(Claim claim) {
		String on = day(claim.paidOn());
		if (claim.outcome() == Outcome.NOT_EXECUTABLE) {
			return ";;NON_ESEGUIBILE;" + on + ";IBAN estinto";
		}
		if (claim.outcome() == Outcome.TRANSMITTED || claim.isInTheJournal()) {
			return ";;TRASMESSO;" + day(claim.day(21)) + ";";
		}
		return switch (claim.outcome()) {
			case RETURNED -> on + ";;STORNATO;" + day(claim.day(28)) + ";Conto chiuso";
			case PARTLY_PAID -> on + ";" + PART + ",00;;;";
			default -> on + ";;;;";
		};
	}

	static String journalBegin(Range range) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<flusso_giornale_di_cassa>
				<testata_messaggio><codice_fiscale_ente>80002130195</codice_fiscale_ente></testata_messaggio>
				<identificativo_flusso_BT>GDC-%d</identificativo_flusso_BT><esercizio>%d</esercizio>
				<informazioni_conto_evidenza><conto_evidenza>1</conto_evidenza>""".formatted(range.first(),
				Claim.JOURNAL_YEAR);
	}

	static Stream<String> movements(Claim claim) {
		String amount = (claim.outcome() == Outcome.PARTLY_PAID) ? PART + ".00" : amount(claim, ".");
		Stream<String> paid = Stream.of(movement(claim, claim.number() * 2 + 1, "ESEGUITO", amount, claim.paidOn()));
		return (claim.outcome() == Outcome.RETURNED) ? Stream.concat(paid,
				Stream.of(movement(claim, claim.number() * 2 + 2, "STORNATO", amount, claim.day(28)))) : paid;
	}

	private static String movement(Claim claim, long number, String operation, String amount, LocalDate day) {
		return """
				<movimento_conto_evidenza>
				  <numero_movimento>%07d</numero_movimento>
				  <tipo_movimento>USCITA</tipo_movimento><tipo_documento>MANDATO</tipo_documento>
				  <tipo_operazione>%s</tipo_operazione>
				  <numero_documento>%07d</numero_documento><progressivo_documento>%07d</progressivo_documento>
				  <importo>%s</importo><numero_bolletta_quietanza>%07d</numero_bolletta_quietanza>
				  <data_movimento>%s</data_movimento>
				</movimento_conto_evidenza>""".formatted(number, operation, claim.mandate(), claim.line(), amount,
				number, day);
	}

	private static String amount(Claim claim, String mark) {
		return claim.euros() + mark + claim.cents();
	}

	private static String day(LocalDate day) {
		return DAY.format(day);
	}

}
