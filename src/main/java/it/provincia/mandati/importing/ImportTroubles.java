// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import it.provincia.mandati.platform.Phrase;
import it.provincia.mandati.platform.Rome;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What keeps files from coming in, or out, and asks for somebody's hand.
 */
@Component
class ImportTroubles {

	private static final long LEAST_BYTES = 10 << 20;

	private final Inbox inbox;

	private final ImportRuns runs;

	private final Arrivals arrivals;

	private final JdbcClient jdbc;

	ImportTroubles(Inbox inbox, ImportRuns runs, Arrivals arrivals, JdbcClient jdbc) {
		this.inbox = inbox;
		this.runs = runs;
		this.arrivals = arrivals;
		this.jdbc = jdbc;
	}

	/**
	 * Empty where all is well.
	 */
	List<Phrase> find() {
		List<Phrase> troubles = new ArrayList<>();
		this.inbox.folders().stream().map(ImportTroubles::ofFolder).flatMap(Optional::stream).forEach(troubles::add);
		if (this.runs.lastLookFailed()) {
			troubles.add(Phrase.of("import.trouble.look"));
		}
		try {
			unmoved().forEach((name) -> troubles.add(Phrase.of("import.trouble.unmoved", name)));
			if (this.arrivals.areLate(ZonedDateTime.now(Rome.ZONE))) {
				troubles.add(Phrase.of("import.trouble.late", this.arrivals.expectedBy()));
			}
		}
		catch (DataAccessException ex) {
			troubles.add(Phrase.of("import.trouble.database"));
		}
		return troubles;
	}

	/**
	 * What lies in the inbox and will never be taken; empty where it cannot be read.
	 */
	List<LeftAlone> leftAlone() {
		try {
			return this.inbox.leftAlone();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	private List<String> unmoved() {
		return this.jdbc.sql("select name from import_claim where name is not null order by name limit 20")
			.query(String.class)
			.list();
	}

	private static Optional<Phrase> ofFolder(Path folder) {
		if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
			return Optional.of(Phrase.of("import.trouble.folder", folder.toString()));
		}
		try {
			if (Files.getFileStore(folder).getUsableSpace() < LEAST_BYTES) {
				return Optional.of(Phrase.of("import.trouble.full", folder.toString()));
			}
			Files.delete(Files.createTempFile(folder, ".probe", null));
			return Optional.empty();
		}
		catch (IOException ex) {
			return Optional.of(Phrase.of("import.trouble.unwritable", folder.toString()));
		}
	}

}
