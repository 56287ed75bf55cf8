// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The search for Italian on English pages finds some.
 */
class ItalianWordsTests {

	private final ItalianWords words = ItalianWords.known();

	@ParameterizedTest
	@ValueSource(strings = { "Riepilogo", "Pagato", "Richiedono attenzione", "Dati aggiornati al", "pagati nel 2026",
			"La fattura è sospesa dal 09/11/2026.", "Estratto conto al 31/12/2025",
			"Non devi fare nulla, se il conto con IBAN che termina con 7919 è ancora il tuo." })
	void whatThePagesSayInItalianIsFound(String text) {
		assertThat(this.words.isItalian(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Summary", "Paid", "IBAN", "CSV", "Servizio Patrimonio e provveditorato",
			"Saldo fattura V3-000709", "Mandati on line", "27/03/2026", "1.234,56 €" })
	void dataAndEnglishAreNot(String text) {
		assertThat(this.words.isItalian(text)).isFalse();
	}

}
