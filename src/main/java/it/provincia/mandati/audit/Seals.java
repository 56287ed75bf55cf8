// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The seals as the database keeps them.
 */
@Component
class Seals {

	private static final int FETCH_SIZE = 1000;

	private static final String SELECT = """
			select number, row_count, ids::text as ids, begins, first_at, last_at, horizon, sealed_at, rows_digest,
			       previous, digest
			from audit_seal\s""";

	private static final String INSERT = """
			insert into audit_seal (number, row_count, ids, begins, first_at, last_at, horizon, sealed_at,
			                        rows_digest, previous, digest)
			values (:number, :rows, cast(:ids as int8multirange), :begins, :firstAt, :lastAt, :horizon, :sealedAt,
			        :rowsDigest, :previous, :digest)""";

	private static final String COVERED = "select seal.number, " + SealedRow.COLUMNS + """
			 from audit_seal seal cross join lateral unnest(seal.ids) as part
			      join audit_event e on e.id >= lower(part) and e.id < upper(part)
			where seal.number between :first and :last
			order by seal.number, e.id""";

	private final JdbcClient jdbc;

	private final SealKey key;

	Seals(JdbcClient jdbc, SealKey key) {
		this.jdbc = jdbc;
		this.key = key;
	}

	/** What they are made with. */
	SealKey key() {
		return this.key;
	}

	/**
	 * Until the end of the transaction, nobody else adds a seal or drops one. The number
	 * sets this lock apart from others in the database.
	 * @return whether it was free
	 */
	boolean reserve() {
		return this.jdbc.sql("select pg_try_advisory_xact_lock(20032)").query(Boolean.class).single();
	}

	Optional<Seal> last() {
		return this.jdbc.sql(SELECT + "order by number desc limit 1").query(Seals::seal).optional();
	}

	/** The next ones, in order. */
	List<Seal> after(long number, int most) {
		return this.jdbc.sql(SELECT + "where number > :number order by number limit :most")
			.param("number", number)
			.param("most", most)
			.query(Seals::seal)
			.list();
	}

	/**
	 * What is there today of the rows that these seals cover, by their numbers; a seal of
	 * whose rows none is left is not among them.
	 */
	Map<Long, Covered> covered(List<Seal> seals) {
		Map<Long, Covering> coverings = new LinkedHashMap<>();
		this.jdbc.sql(COVERED)
			.param("first", seals.get(0).number())
			.param("last", seals.get(seals.size() - 1).number())
			.withFetchSize(FETCH_SIZE)
			.query((RowCallbackHandler) (row) -> coverings
				.computeIfAbsent(row.getLong("number"), (number) -> new Covering(this.key))
				.add(SealedRow.of(row)));
		Map<Long, Covered> covered = new LinkedHashMap<>();
		coverings.forEach((number, covering) -> covering.end().ifPresent((rows) -> covered.put(number, rows)));
		return covered;
	}

	void add(Seal seal) {
		Covered covered = seal.covered();
		this.jdbc.sql(INSERT)
			.param("number", seal.number())
			.param("rows", covered.rows())
			.param("ids", covered.ids())
			.param("begins", Timestamp.from(seal.times().begins()))
			.param("firstAt", Timestamp.from(covered.firstAt()))
			.param("lastAt", Timestamp.from(covered.lastAt()))
			.param("horizon", Timestamp.from(seal.times().horizon()))
			.param("sealedAt", Timestamp.from(seal.times().sealedAt()))
			.param("rowsDigest", covered.digest())
			.param("previous", seal.previous())
			.param("digest", seal.digest())
			.update();
	}

	private static Seal seal(ResultSet row, int index) throws SQLException {
		Covered covered = new Covered(row.getLong("row_count"), row.getString("ids"), at(row, "first_at"),
				at(row, "last_at"), row.getString("rows_digest"));
		return new Seal(row.getLong("number"), covered,
				new Seal.Times(at(row, "begins"), at(row, "horizon"), at(row, "sealed_at")), row.getString("previous"),
				row.getString("digest"));
	}

	private static Instant at(ResultSet row, String column) throws SQLException {
		return row.getTimestamp(column).toInstant();
	}

}
