// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import it.provincia.mandati.administration.TrailEntry.Actor;
import it.provincia.mandati.administration.TrailEntry.Subject;
import it.provincia.mandati.platform.ItalianCsv;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The trail as {@code audit.csv}: in words, with Italian labels in every language, and
 * with the constants and ids that the words were made of.
 */
@Component
class TrailCsv {

	private static final List<String> HEADER = List.of("numero", "data_ora", "chi", "utente", "ruolo", "azione",
			"esito", "creditore", "codice_creditore", "oggetto", "dettaglio", "indirizzo", "sigillo", "codice_azione",
			"id_account", "id_creditore");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);

	private final TrailWords words;

	private final MessageSource messages;

	TrailCsv(TrailWords words, MessageSource messages) {
		this.words = words;
		this.messages = messages;
	}

	/**
	 * @param source hands over the rows
	 */
	void write(OutputStream out, Consumer<Consumer<TrailEntry>> source) throws IOException {
		try (ItalianCsv csv = ItalianCsv.defused(out)) {
			csv.row(HEADER);
			source.accept((entry) -> write(this.words.line(entry, Locale.ITALIAN), csv.row()));
		}
	}

	private void write(TrailLine line, ItalianCsv.Row row) {
		TrailEntry entry = line.entry();
		Actor who = entry.who();
		Subject whom = entry.whom();
		row.text(Long.toString(entry.id()))
			.text(TIME.format(entry.at()))
			.text(line.who())
			.text((who != null) ? who.username() : null)
			.text((who != null && who.role() != null) ? message("Role." + who.role()) : null)
			.text(line.what())
			.text(message(entry.success() ? "trail.success" : "trail.failure"))
			.text((whom != null) ? whom.name() : null)
			.text((whom != null) ? whom.code() : null)
			.text(line.about())
			.text(line.detail())
			.text(entry.address())
			.text((entry.seal() != null) ? entry.seal().toString() : null)
			.text(entry.action())
			.text((who != null) ? who.id().toString() : null)
			.text((whom != null) ? Long.toString(whom.id()) : null)
			.end();
	}

	private String message(String key) {
		return this.messages.getMessage(key, null, key, Locale.ITALIAN);
	}

}
