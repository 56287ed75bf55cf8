// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import it.provincia.mandati.administration.TrailEntry.About;
import it.provincia.mandati.administration.TrailEntry.Actor;
import it.provincia.mandati.administration.TrailEntry.Subject;
import it.provincia.mandati.platform.Rome;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of what is asked of the trail. Rows are found, ordered and cut first, and only
 * then given their names.
 */
final class TrailQuery {

	private static final String ORDER = " order by e.happened_at desc, e.id desc ";

	private static final String HEAD = """
			select e.id, e.happened_at, e.action, e.outcome = 'SUCCESS' as success, e.account_id, e.role,
			       coalesce(actor.full_name, own.name) as actor_name, actor.username as actor_username,
			       e.creditor_id, whom.name as creditor_name, coalesce(whom.tax_code, whom.vat_number) as creditor_code,
			       e.target, coalesce(object.full_name, object.username) as target_name, e.detail,
			       host(e.address) as address, (select min(number) from audit_seal where ids @> e.id) as seal
			from (select * from audit_event e\s""";

	private static final String TAIL = """
			) e
			left join account actor on actor.id = e.account_id
			left join creditor own on own.id = actor.creditor_id
			left join creditor whom on whom.id = e.creditor_id
			left join account object on object.id = case when pg_input_is_valid(e.target, 'uuid') then e.target::uuid end
			"""
			+ ORDER;

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> values = new HashMap<>();

	TrailQuery(TrailFilter filter) {
		add("e.account_id = :person", "person", filter.person());
		add("e.creditor_id = :creditor", "creditor", filter.creditor());
		add("e.action = :action", "action", (filter.action() != null) ? filter.action().name() : null);
		add("e.happened_at >= :from", "from", beginning(filter.from()));
		LocalDate to = filter.to();
		add("e.happened_at < :until", "until", beginning((to != null) ? to.plusDays(1) : null));
	}

	/** Those that come after that row, which is older or the same. */
	TrailQuery after(Timestamp at, long id) {
		add("(e.happened_at, e.id) < (:at, :id)", "at", at);
		this.values.put("id", id);
		return this;
	}

	/** Counts no further than {@code :most}. */
	String count() {
		return "select count(*) from (select from audit_event e " + where() + " limit :most) counted";
	}

	String rows() {
		return HEAD + where() + ORDER + "limit :size offset :skip" + TAIL;
	}

	Map<String, Object> values() {
		return this.values;
	}

	static TrailEntry entry(ResultSet row, int index) throws SQLException {
		return new TrailEntry(row.getLong("id"), row.getTimestamp("happened_at").toInstant().atZone(Rome.ZONE),
				row.getString("action"), row.getBoolean("success"), actor(row), subject(row),
				new About(row.getString("target"), row.getString("target_name"), row.getString("detail")),
				row.getString("address"), row.getObject("seal", Long.class));
	}

	private static @Nullable Actor actor(ResultSet row) throws SQLException {
		UUID id = row.getObject("account_id", UUID.class);
		return (id != null)
				? new Actor(id, row.getString("actor_name"), row.getString("actor_username"), row.getString("role"))
				: null;
	}

	private static @Nullable Subject subject(ResultSet row) throws SQLException {
		Long id = row.getObject("creditor_id", Long.class);
		return (id != null) ? new Subject(id, row.getString("creditor_name"), row.getString("creditor_code")) : null;
	}

	private void add(String condition, String name, @Nullable Object value) {
		if (value != null) {
			this.conditions.add(condition);
			this.values.put(name, value);
		}
	}

	private String where() {
		return this.conditions.isEmpty() ? "" : "where " + String.join(" and ", this.conditions);
	}

	private static @Nullable Timestamp beginning(@Nullable LocalDate day) {
		return (day != null) ? Timestamp.from(day.atStartOfDay(Rome.ZONE).toInstant()) : null;
	}

}
