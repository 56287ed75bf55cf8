// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads all that a creditor may see of his positions, of one or of several at once. The
 * owner is in every WHERE: of another creditor's position there is nothing.
 */
@Service
@Transactional(readOnly = true)
public class Dossiers {

	private static final String POSITIONS = PositionRow.selectFrom(PositionRow.OWNED);

	private final OfficeRecords records;

	private final PayingLines lines;

	private final JdbcClient jdbc;

	Dossiers(OfficeRecords records, PayingLines lines, JdbcClient jdbc) {
		this.records = records;
		this.lines = lines;
		this.jdbc = jdbc;
	}

	public Optional<Dossier> find(long creditorId, long positionId) {
		return find(creditorId, List.of(positionId)).stream().findFirst();
	}

	/**
	 * In the order they are asked for, and in as many statements as one takes.
	 */
	public List<Dossier> find(long creditorId, Collection<Long> positionIds) {
		Map<Long, Position> positions = positionIds.isEmpty() ? Map.of() : positions(creditorId, positionIds);
		if (positions.isEmpty()) {
			return List.of();
		}
		Map<Long, DocumentFacts> documents = this.records.of(creditorId, positions.keySet());
		Map<Long, List<PayingLine>> paying = this.lines.of(creditorId, positions.keySet());
		return positionIds.stream()
			.map(positions::get)
			.filter(Objects::nonNull)
			.map((position) -> new Dossier(position, documents.get(position.id()),
					paying.getOrDefault(position.id(), List.of())))
			.toList();
	}

	private Map<Long, Position> positions(long creditorId, Collection<Long> positionIds) {
		return this.jdbc.sql(POSITIONS)
			.param("creditor", creditorId)
			.param("positions", positionIds)
			.query(PositionRow.INSTANCE)
			.list()
			.stream()
			.collect(Collectors.toMap(Position::id, Function.identity()));
	}

}
