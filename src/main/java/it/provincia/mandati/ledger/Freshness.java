// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import it.provincia.mandati.platform.Rome;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How fresh what the pages show is: the last good load of each source, in the time of
 * Rome.
 */
@Service
public class Freshness {

	private final FreshnessSettings settings;

	private final JdbcClient jdbc;

	Freshness(FreshnessSettings settings, JdbcClient jdbc) {
		this.settings = settings;
		this.jdbc = jdbc;
	}

	/**
	 * @return empty while nothing was ever loaded
	 */
	public Optional<UpdatedAt> find() {
		List<Load> loads = this.jdbc.sql("select source, loaded_at from source_freshness order by loaded_at")
			.query((row, number) -> new Load(row.getString("source"),
					row.getTimestamp("loaded_at").toInstant().atZone(Rome.ZONE)))
			.list();
		return loads.isEmpty() ? Optional.empty() : Optional.of(updatedAt(loads));
	}

	private UpdatedAt updatedAt(List<Load> loads) {
		Map<Source, ZonedDateTime> sources = new EnumMap<>(Source.class);
		loads.forEach((load) -> Source.named(load.source()).ifPresent((source) -> sources.put(source, load.at())));
		ZonedDateTime last = loads.get(loads.size() - 1).at();
		boolean stale = last.toInstant().plus(this.settings.staleAfter()).isBefore(Instant.now());
		return new UpdatedAt(last, sources, stale);
	}

	private record Load(String source, ZonedDateTime at) {
	}

	/**
	 * The moment of the last good load.
	 *
	 * @param sources that of each source by itself, where it was ever loaded
	 * @param stale whether that is so long ago that people must be told
	 */
	public record UpdatedAt(ZonedDateTime updatedAt, Map<Source, ZonedDateTime> sources, boolean stale) {
	}

	/**
	 * The sources whose age says something to a creditor, under the names by which the
	 * import knows them; the registers of offices and creditors are none.
	 */
	public enum Source {

		DOCUMENTS("DOCUMENTS", "INVOICES"), MANDATES("MANDATES", "ORDERS"), TREASURY("TREASURY", "ANSWERS");

		private final Set<String> kinds;

		Source(String... kinds) {
			this.kinds = Set.of(kinds);
		}

		private static Optional<Source> named(String kind) {
			return Arrays.stream(values()).filter((source) -> source.kinds.contains(kind)).findFirst();
		}

	}

}
