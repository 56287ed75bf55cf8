// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.text.Normalizer;
import java.util.List;

import it.provincia.mandati.platform.BodySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordPolicyTests {

	private static final PasswordOwner OWNER = new PasswordOwner(List.of("00743110157", "RSSMRA45C12F205C", "m.rossi"),
			"Edilizia Zanoncelli S.r.l.");

	private final PasswordPolicy policy = new PasswordPolicy(
			List.of(new OwnCodeRule(), new InitialShapeRule(), new StrengthRule(body())));

	@ParameterizedTest
	@ValueSource(strings = { "cavallo batteria graffetta", "zucchero, mela e fiume", "tavolo verde lungo",
			"nel mezzo del cammin di nostra vita", "x9Kq!vT2#mLp0zRw", "un due tre quattro cinque",
			"la mia gatta dorme sul forno", "vjqzkpwrtbnmxhd", "perché così è già lunga",
			"il gatto beve il latte caldo", "tre ombrelli rossi in fila", "domani piove sul lago blu",
			"nonna cucina i tortelli", "bicicletta sotto il portico", "vino rosso e salame piccante",
			"ho perso le chiavi del garage", "la luna scende dietro il colle", "quaderno a righe azzurre",
			"sette lampadine fulminate", "pioggia lenta sul cortile", "K7#vPq2!mZx9Lt4", "hJ8!qWz3@rTy6^Bn",
			"dl8fj3ks9xm2vq7", "Жук летит над рекой", "καλημέρα θάλασσα μου", "pesca trota nel torrente freddo",
			"mio zio suona la fisarmonica", "scarpe da montagna infangate", "trattore giallo nel fienile",
			"quattro gatti giocano a briscola", "la finestra guarda verso sud", "mirtilli e panna a colazione",
			"vecchio mulino senza pale", "cinque sassi tondi nel fiume", "il treno delle 6 parte tardi",
			"banco di nebbia in pianura", "grazie nonno per il melo", "chiodo martello asse vernice",
			"la fattura del sarto era stretta", "il mio ufficio ha due gerani", "Rossi mangia sempre pere acerbe",
			"lo zoppo balla il valzer", "elefante viola in ascensore", "tgk-rvw-58-pzn-qx",
			"correre scalzi sulla brina", "ricamo punto croce e caffelatte" })
	void takesAGoodOne(String password) {
		assertThat(faults(password)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "passwordpassword", "password12345678", "Password123456789!", "123456789012345",
			"qwertyuiopasdfgh", "1q2w3e4r5t6y7u8i", "iloveyouiloveyou", "letmeinletmein123", "administrator123",
			"correct horse battery staple", "provinciadicremona", "Provincia di Cremona!", "ProvinciaDiCremona2026",
			"pr0v1nc1ad1cr3m0na", "Cr3m0na2026Cr3m0na", "cremonacremona2026", "mandationline2026",
			"mandati mandati mandati", "mandatidipagamento", "pagamentifatture", "pagamentofatture2026",
			"ragioneria2026!!", "ufficioragioneria1", "urpcremona2026!!", "creditorecreditore", "portalecreditori1",
			"tesoreriaprovinciale", "fornitore fornitore", "cremona capitale del violino", "torrazzo torrazzo",
			"EdiliziaZanoncelli", "zanoncelli edilizia 2026", "edilizia.zanoncelli.srl", "forzajuventus1897",
			"napolicampione33", "amoremio12345678", "buongiornoatutti", "Benvenuto2026!!!", "gennaio2026gennaio",
			"ferragosto2026!!", "cambiami cambiami", "segretissima2026", "lamiapassword123", "giuseppe19651965" })
	void refusesWordsThatAreTriedFirst(String password) {
		assertThat(faults(password)).containsExactly(PasswordFault.KNOWN_WORDS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "aaaaaaaaaaaaaaa", "               ", "abcdefghijklmnop", "gattogattogatto",
			"kzvkzvkzvkzvkzv", "ciaociaociaociao", "tiamotiamotiamo", "01/01/1970-01/01/1970" })
	void refusesAPattern(String password) {
		assertThat(faults(password)).containsExactly(PasswordFault.PATTERN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "qxz wvb kjh 00743110157", "wq 007 431 101 57 zkv", "rssmra45c12f205c kqxz",
			"zq-M.ROSSI-kvbwxqjh" })
	void refusesTheCodesItGoesWith(String password) {
		assertThat(faults(password)).contains(PasswordFault.BEARS_OWN_CODE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "7K2M-01XQ-9ABC-DEFG", "7k2m01xq9abcdefg" })
	void refusesWhatLooksLikeAnInitialOne(String password) {
		assertThat(faults(password)).contains(PasswordFault.LOOKS_INITIAL);
	}

	@ParameterizedTest
	@CsvSource({ "14,TOO_SHORT", "15,", "128,", "129,TOO_LONG" })
	void countsCodePoints(int length, PasswordFault fault) {
		assertThat(faults(text("vjqzkpwrtbnmxhd fglscy", length))).isEqualTo(faultOrNone(fault));
		assertThat(faults(text("\ud83d\ude00\ud83c\udf00\ud83d\udc31\ud83c\udf55\ud83d\ude80\ud83c\udfb8", length)))
			.isEqualTo(faultOrNone(fault));
		String accents = text("\u00e0v\u00e8j\u00ecq\u00f2z\u00f9k \u00e9w", length);
		assertThat(faults(accents)).isEqualTo(faultOrNone(fault));
		assertThat(faults(Normalizer.normalize(accents, Normalizer.Form.NFD))).isEqualTo(faultOrNone(fault));
	}

	@Test
	void countsTheBlanksAtBothEnds() {
		assertThat(faults(" vjqzkpwrtbnmx ")).isEmpty();
		assertThat(faults("vjqzkpwrtbnmx")).containsExactly(PasswordFault.TOO_SHORT);
	}

	@Test
	void readsAVeryLongTextInNoTime() {
		assertThat(faults("x".repeat(2_000_000))).containsExactly(PasswordFault.TOO_LONG);
	}

	private List<PasswordFault> faults(String password) {
		return this.policy.faults(password, OWNER);
	}

	private static List<PasswordFault> faultOrNone(PasswordFault fault) {
		return (fault != null) ? List.of(fault) : List.of();
	}

	/** So many code points out of the signs, in an order that follows no pattern. */
	private static String text(String signs, int length) {
		int[] codePoints = signs.codePoints().toArray();
		StringBuilder text = new StringBuilder();
		long next = 7;
		for (int i = 0; i < length; i++) {
			next = (next * 6364136223846793005L + 1442695040888963407L);
			text.appendCodePoint(codePoints[(int) Math.floorMod(next >> 33, (long) codePoints.length)]);
		}
		return text.toString();
	}

	private static BodySettings body() {
		return Binder.get(new MockEnvironment()).bindOrCreate("mandati.body", BodySettings.class);
	}

}
