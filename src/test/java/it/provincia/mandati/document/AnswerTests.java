// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.provincia.mandati.platform.EuroFormatter;
import it.provincia.mandati.platform.ItalianDateFormatter;
import it.provincia.mandati.platform.Phrase;
import it.provincia.mandati.platform.PhrasePrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The answer to "why not yet?", against sentences written by hand, on 10 May 2026.
 */
class AnswerTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

	private static final PhrasePrinter PRINTER = printer();

	static Stream<AnswerCase> cases() {
		return Stream.concat(OfficeAnswerCases.all(), MoneyAnswerCases.all());
	}

	@ParameterizedTest
	@MethodSource("cases")
	void saysInItalianWhereItStandsAndWhatToDo(AnswerCase told) {
		Answer answer = Answer.to(told.facts().dossier(), TODAY);
		assertThat(said(answer.sentences(), Locale.ITALIAN)).isEqualTo(told.italian());
		assertThat(said(List.of(answer.todo()), Locale.ITALIAN)).isEqualTo(told.todo());
	}

	@ParameterizedTest
	@MethodSource("cases")
	void saysTheSameInEnglish(AnswerCase told) {
		Answer answer = Answer.to(told.facts().dossier(), TODAY);
		assertThat(said(answer.sentences(), Locale.ENGLISH)).isEqualTo(told.english());
		assertThat(said(List.of(answer.todo()), Locale.ENGLISH)).isEqualTo(told.todoInEnglish());
	}

	@ParameterizedTest
	@MethodSource("cases")
	void knowsWhetherItWaitsForTheCreditor(AnswerCase told) {
		assertThat(Answer.to(told.facts().dossier(), TODAY).action()).isEqualTo(told.action());
	}

	@Test
	void everyMessageOfTheAnswerIsSaidInSomeCase() {
		Set<String> said = new TreeSet<>();
		cases().map((told) -> Answer.to(told.facts().dossier(), TODAY))
			.flatMap((answer) -> Stream.concat(answer.sentences().stream(), Stream.of(answer.todo())))
			.forEach((phrase) -> collectKeys(phrase, said));
		Set<String> messages = ResourceBundle.getBundle("messages", Locale.ROOT)
			.keySet()
			.stream()
			.filter((key) -> key.startsWith("answer.") || key.startsWith("noun."))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(said).isEqualTo(messages);
	}

	private static void collectKeys(Phrase phrase, Set<String> keys) {
		keys.add(phrase.key());
		phrase.arguments()
			.stream()
			.filter(Phrase.class::isInstance)
			.forEach((argument) -> collectKeys((Phrase) argument, keys));
	}

	private static String said(List<Phrase> phrases, Locale locale) {
		return phrases.stream().map((phrase) -> PRINTER.print(phrase, locale)).collect(Collectors.joining(" "));
	}

	private static PhrasePrinter printer() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new PhrasePrinter(messages, new ItalianDateFormatter(), new EuroFormatter());
	}

}
