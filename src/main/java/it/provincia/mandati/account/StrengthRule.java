// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.provincia.mandati.platform.BodySettings;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.matching.match.DictionaryMatch;
import me.gosimple.nbvcxz.matching.match.Match;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import me.gosimple.nbvcxz.scoring.Result;

import org.springframework.stereotype.Component;

/**
 * A password must take 2^50 guesses of somebody who knows the usual passwords, words,
 * keyboards and dates (ASVS 5.0 6.2.4), and this place: the body's name, the words of the
 * trade and the owner's name count for nothing (6.2.11). So must what is left of it
 * without those words, since the estimator takes for random what it cannot cut up from
 * its end, and what is left where it says the same twice.
 */
@Component
class StrengthRule implements PasswordRule {

	private static final double BITS = 50;

	private static final long SEARCH_MILLIS = 200;

	private static final int SHORTEST_WORD = 3;

	private static final List<String> TRADE = List.of("accedi", "accesso", "amministratore", "benvenuto", "bonifico",
			"buongiorno", "buonasera", "capitale", "comune", "contributo", "creditore", "creditori", "cremona", "ente",
			"fattura", "fatture", "fornitore", "italia", "lombardia", "mandati", "mandato", "online", "pagamenti",
			"pagamento", "parcella", "password", "portale", "provincia", "ragioneria", "regione", "rimborso", "segreta",
			"tesoreria", "torrazzo", "tutti", "ufficio", "urp", "violino", "gennaio", "febbraio", "marzo", "aprile",
			"maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre");

	private final List<String> body;

	StrengthRule(BodySettings body) {
		this.body = words(body.name());
	}

	@Override
	public Optional<PasswordFault> fault(String password, PasswordOwner owner) {
		List<String> known = Stream.of(TRADE, this.body, words(owner.name())).flatMap(List::stream).distinct().toList();
		Nbvcxz estimator = new Nbvcxz(configuration(known));
		Result whole = estimator.estimate(password);
		if (!whole.isMinimumEntropyMet()) {
			return Optional.of(reason(whole.getMatches()));
		}
		if (!isStrong(estimator, without(known, password))) {
			return Optional.of(PasswordFault.KNOWN_WORDS);
		}
		return isStrong(estimator, once(password)) ? Optional.empty() : Optional.of(PasswordFault.PATTERN);
	}

	private static boolean isStrong(Nbvcxz estimator, String rest) {
		return !rest.isBlank() && estimator.estimate(rest).isMinimumEntropyMet();
	}

	private static Configuration configuration(List<String> known) {
		List<Dictionary> dictionaries = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
		dictionaries.add(new DictionaryBuilder().setDictionaryName("known here")
			.setExclusion(true)
			.addWords(known, 1)
			.createDictionary());
		return new ConfigurationBuilder().setDictionaries(dictionaries)
			.setMinimumEntropy(BITS)
			.setCombinationAlgorithmTimeout(SEARCH_MILLIS)
			.createConfiguration();
	}

	/** The longest first, since one may be in another. */
	private static String without(List<String> known, String password) {
		String rest = password.toLowerCase(Locale.ROOT);
		for (String word : known.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
			rest = rest.replace(word, " ");
		}
		return rest;
	}

	/**
	 * What it says before it begins again, whatever stands between; all of it where it
	 * does not.
	 */
	private static String once(String password) {
		String signs = password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
		return IntStream.rangeClosed(1, signs.length() * 2 / 3)
			.filter((period) -> signs.startsWith(signs.substring(period)))
			.mapToObj((period) -> signs.substring(0, period))
			.findFirst()
			.orElse(password);
	}

	/** What most of the password is made of. */
	private static PasswordFault reason(List<Match> matches) {
		int all = matches.stream().mapToInt(Match::getLength).sum();
		int words = matches.stream().filter(DictionaryMatch.class::isInstance).mapToInt(Match::getLength).sum();
		return (2 * words >= all) ? PasswordFault.KNOWN_WORDS : PasswordFault.PATTERN;
	}

	private static List<String> words(String name) {
		return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> word.length() >= SHORTEST_WORD)
			.toList();
	}

}
