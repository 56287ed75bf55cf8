// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code documents.csv} byte for byte. */
class ExpectedCsvTests {

	private static final String HEADER = "\uFEFFtipo;numero;data;oggetto;importo;da_pagare;scadenza;stato;ufficio;"
			+ "mandato;data_mandato;importo_pagato;data_pagamento;modalita_pagamento;causale;cig;cup\r\n";

	@Test
	void aListWithoutRowsIsItsHeader() {
		assertThat(ExpectedCsv.of(List.of())).isEqualTo(HEADER.getBytes(StandardCharsets.UTF_8))
			.startsWith(0xEF, 0xBB, 0xBF);
	}

	@Test
	void everyColumnHasItsForm() {
		Books books = Books.withTwoCreditors()
			.document("D1", "numero=10/A", "oggetto=Sale; \"grosso\"", "importo=1.234.567,8", "data_scadenza=9/2/2026",
					"cig=Z0123ABCDE", "cup=J51B21004560007")
			.mandate(7, "codice_documento=D1", "importo=400", "data_pagamento=2026-03-05")
			.mandate(8, "codice_documento=D1", "importo=100");
		assertThat(csv(books)).isEqualTo(HEADER
				+ "Fattura;10/A;10/01/2026;\"Sale; \"\"grosso\"\"\";1234567,80;1234167,80;09/02/2026;Pagato in parte;"
				+ "Settore Viabilità;2026/7, 2026/8;01/03/2026;400,00;05/03/2026;Bonifico;Saldo;Z0123ABCDE;"
				+ "J51B21004560007\r\n");
	}

	@Test
	void emptyCellsAreEmptyAndAmountsAreNotDefused() {
		Books books = Books.withTwoCreditors().document("D1", "tipo=NOTA_CREDITO", "stato=SOSPESO");
		assertThat(csv(books)).isEqualTo(
				HEADER + "Nota di credito;D1;10/01/2026;;-1000,00;-1000,00;;Sospeso;Settore Viabilità;;;0,00;;;;;\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+39", "-x", "@a", "\ta" })
	void aTextThatASpreadsheetWouldRunIsDefused(String subject) {
		assertThat(csv(Books.withTwoCreditors().document("D1", "oggetto=" + subject))).contains(";'" + subject + ";");
	}

	@Test
	void aDefusedCellIsQuotedWhereItNeedsTo() {
		assertThat(csv(Books.withTwoCreditors().document("D1", "oggetto=\ra"))).contains(";\"'\ra\";");
		assertThat(csv(Books.withTwoCreditors().document("D1", "oggetto==A;\"B\""))).contains(";\"'=A;\"\"B\"\"\";");
		assertThat(csv(Books.withTwoCreditors().document("D1", "oggetto= =a, 'b'"))).contains("; =a, 'b';");
	}

	@Test
	void labelsAreItalianInTheirOrder() {
		assertThat(Arrays.stream(ExpectedType.values()).map(ExpectedType::label).collect(Collectors.joining(", ")))
			.isEqualTo("Fattura, Nota di credito, Parcella, Nota spese, Contributo, Rimborso, Beneficio, Altro");
		assertThat(Arrays.stream(ExpectedStatus.values()).map(ExpectedStatus::label).collect(Collectors.joining(", ")))
			.isEqualTo("In lavorazione, Sospeso, Respinto, Mandato emesso, Pagato in parte, Pagamento non riuscito, "
					+ "Pagato, Annullato");
	}

	private static String csv(Books books) {
		return new String(ExpectedCsv.of(books.positions(Books.ROSSI)), StandardCharsets.UTF_8);
	}

}
