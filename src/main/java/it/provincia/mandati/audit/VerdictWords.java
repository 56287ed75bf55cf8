// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import it.provincia.mandati.audit.Verdict.Broken;
import it.provincia.mandati.platform.Phrase;
import it.provincia.mandati.platform.PhrasePrinter;
import it.provincia.mandati.platform.Rome;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Says what a verification has found, on the page as in the command.
 */
@Component
public class VerdictWords {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

	private final PhrasePrinter printer;

	VerdictWords(PhrasePrinter printer) {
		this.printer = printer;
	}

	/** One sentence after the other, what matters most first. */
	public List<Phrase> of(Verdict verdict) {
		List<Phrase> words = new ArrayList<>();
		Broken broken = verdict.broken();
		if (broken != null) {
			words.add(Phrase.of("trail.verdict.broken", broken.seal()));
			words.add(Phrase.of("TrailFault." + broken.fault()));
			words.add(period(broken));
			words.add(Phrase.of("trail.verdict.wholeBefore", verdict.seals(), verdict.rows()));
		}
		else {
			words.add(Phrase.of("trail.verdict.whole", verdict.seals(), verdict.rows()));
		}
		Instant since = verdict.since();
		if (since != null) {
			words.add(Phrase.of("trail.verdict.since", since.atZone(Rome.ZONE).toLocalDate()));
		}
		if (verdict.waiting() > 0) {
			words.add(Phrase.of("trail.verdict.waiting", verdict.waiting()));
		}
		if (!verdict.journal()) {
			words.add(Phrase.of("trail.verdict.noJournal", SealJournal.FILE));
		}
		return words;
	}

	List<String> lines(Verdict verdict) {
		return of(verdict).stream().map((phrase) -> this.printer.print(phrase, Locale.ITALIAN)).toList();
	}

	String inOneLine(Verdict verdict) {
		return lines(verdict).stream().collect(Collectors.joining(" "));
	}

	/** Why there is no verdict. */
	String failure(Exception failure) {
		String reason = String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
		return this.printer.print(Phrase.of("trail.verdict.failed", reason.replaceAll("\\s+", " ")), Locale.ITALIAN);
	}

	private static Phrase period(Broken broken) {
		Instant from = broken.from();
		Instant to = broken.to();
		if (from != null && to != null) {
			return Phrase.of("trail.verdict.period", time(from), time(to));
		}
		return Phrase.of((from != null) ? "trail.verdict.from" : "trail.verdict.to", time((from != null) ? from : to));
	}

	private static Phrase time(@Nullable Instant moment) {
		if (moment == null) {
			return Phrase.of("trail.verdict.beginning");
		}
		ZonedDateTime at = moment.atZone(Rome.ZONE);
		return Phrase.of("freshness.when", DAY.format(at), TIME.format(at));
	}

}
