// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.time.ZonedDateTime;
import java.util.Optional;

import it.provincia.mandati.platform.Rome;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How fresh what the pages show is: the last good load, in the time of Rome.
 */
@Service
public class Freshness {

	private final JdbcClient jdbc;

	Freshness(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @return empty while nothing was ever loaded
	 */
	public Optional<UpdatedAt> find() {
		return this.jdbc
			.sql("select max(loaded_at) as loaded_at from source_freshness having max(loaded_at) is not null")
			.query((row, index) -> new UpdatedAt(row.getTimestamp("loaded_at").toInstant().atZone(Rome.ZONE)))
			.optional();
	}

	/**
	 * The moment of the last good load.
	 */
	public record UpdatedAt(ZonedDateTime updatedAt) {

	}

}
