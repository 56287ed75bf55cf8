// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import it.provincia.mandati.audit.TrailChecks;
import it.provincia.mandati.audit.VerdictWords;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What stands on the trail's page around its rows: whom and what one may ask for, and
 * when the trail was last verified.
 */
@Component
class TrailDesk {

	private final Trail trail;

	private final TrailWords words;

	private final TrailChecks checks;

	private final VerdictWords verdicts;

	TrailDesk(Trail trail, TrailWords words, TrailChecks checks, VerdictWords verdicts) {
		this.trail = trail;
		this.words = words;
		this.checks = checks;
		this.verdicts = verdicts;
	}

	List<TrailLine> lines(TrailPage page, Locale language) {
		return page.entries().stream().map((entry) -> this.words.line(entry, language)).toList();
	}

	/** Whoever is asked for can be chosen, though they may have no account any more. */
	void furnish(Model model, @Nullable UUID person, Locale language) {
		List<Option> people = new ArrayList<>(this.trail.people());
		if (person != null && people.stream().noneMatch((one) -> one.value().equals(person.toString()))) {
			people.add(0, new Option(person.toString(), this.words.somebodyElse(language)));
		}
		model.addAttribute("people", people);
		model.addAttribute("actions", this.words.actions(language));
		this.checks.last().ifPresent((check) -> {
			model.addAttribute("check", check);
			if (check.verdict() != null) {
				model.addAttribute("verdict", this.verdicts.of(check.verdict()));
			}
		});
	}

}
