// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
 * trade and the owner's name count for nothing (6.2.11).
 */
@Component
class StrengthRule implements PasswordRule {

	private static final double BITS = 50;

	private static final long SEARCH_MILLIS = 200;

	private static final int SHORTEST_WORD = 3;

	private static final List<String> TRADE = List.of("accedi", "accesso", "benvenuto", "bonifico", "comune",
			"contributo", "creditore", "cremona", "ente", "fattura", "fatture", "fornitore", "italia", "lombardia",
			"mandati", "mandato", "online", "pagamenti", "pagamento", "parcella", "password", "portale", "provincia",
			"ragioneria", "regione", "rimborso", "segreta", "tesoreria", "ufficio", "urp");

	private final List<String> body;

	StrengthRule(BodySettings body) {
		this.body = words(body.name());
	}

	@Override
	public Optional<PasswordFault> fault(String password, PasswordOwner owner) {
		Result result = new Nbvcxz(configuration(owner)).estimate(password);
		return result.isMinimumEntropyMet() ? Optional.empty() : Optional.of(reason(result.getMatches()));
	}

	private Configuration configuration(PasswordOwner owner) {
		List<String> known = Stream.of(TRADE, this.body, words(owner.name())).flatMap(List::stream).distinct().toList();
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
