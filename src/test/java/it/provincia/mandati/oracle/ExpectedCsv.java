// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code documents.csv}, byte for byte: UTF-8 with BOM, semicolons, every line ended by
 * CRLF, quotes only where RFC 4180 needs them, texts that a spreadsheet would run
 * defused.
 */
public final class ExpectedCsv {

	private static final String HEADER = "tipo;numero;data;oggetto;importo;da_pagare;scadenza;stato;ufficio;mandato;"
			+ "data_mandato;importo_pagato;data_pagamento;modalita_pagamento;causale;cig;cup";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final Pattern TO_BE_QUOTED = Pattern.compile("[;\"\r\n]");

	private ExpectedCsv() {
	}

	public static byte[] of(List<ExpectedPosition> positions) {
		return Stream.concat(Stream.of(HEADER), positions.stream().map(ExpectedCsv::line))
			.collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String line(ExpectedPosition position) {
		return Stream
			.of(position.type().label(), text(position.number()), day(position.date()), text(position.subject()),
					money(position.amount()), money(position.toPay()), day(position.dueDate()),
					position.status().label(), text(position.office()), text(position.mandate()),
					day(position.mandateDate()), money(position.paid()), day(position.paymentDate()),
					text(position.method()), text(position.reason()), text(position.cig()), text(position.cup()))
			.map(ExpectedCsv::quoted)
			.collect(Collectors.joining(";"));
	}

	static String text(String value) {
		if (value == null || value.isEmpty()) {
			return "";
		}
		return ("=+-@\t\r".indexOf(value.charAt(0)) >= 0) ? "'" + value : value;
	}

	static String money(BigDecimal amount) {
		return (amount != null) ? amount.setScale(2).toPlainString().replace('.', ',') : "";
	}

	static String day(LocalDate date) {
		return (date != null) ? DAY.format(date) : "";
	}

	static String quoted(String cell) {
		return TO_BE_QUOTED.matcher(cell).find() ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
	}

}
