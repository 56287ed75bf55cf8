// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A statement as it was really sent, to be explained by the database.
 *
 * @param sql with a question mark for each value
 * @param values in their order, as text
 */
public record SentStatement(String sql, List<String> values) {

	/** In a plan: a table of the ledger is read from one end to the other. */
	public static final Pattern THROUGH_ALL = Pattern.compile(
			"Seq Scan on \"?(document|document_state|mandate|mandate_line|allocation|treasury_event|position|position_line|position_movement|money_movement)\\b");

	private static final Pattern ASKING = Pattern.compile("\\s*\\(?select\\b");

	private static final Pattern SQL = Pattern.compile("(?s)Executing prepared SQL statement \\[(.*)\\]");

	private static final Pattern VALUE = Pattern.compile("(?s).* parameter value \\[(.*)\\], value class .*");

	private static final Pattern MARK = Pattern.compile("\\?");

	/** Whether it asks and changes nothing, so that it can be explained as it is. */
	public static boolean asks(String sql) {
		return ASKING.matcher(sql).lookingAt();
	}

	/**
	 * Those of our own SQL, in order.
	 */
	public static List<SentStatement> during(Runnable work) {
		List<SentStatement> sent = new ArrayList<>();
		for (String message : StatementLog.bindingsDuring(work)) {
			Matcher sql = SQL.matcher(message);
			Matcher value = VALUE.matcher(message);
			if (sql.matches()) {
				sent.add(new SentStatement(sql.group(1), new ArrayList<>()));
			}
			else if (value.matches()) {
				sent.get(sent.size() - 1).values().add(value.group(1));
			}
		}
		return sent;
	}

	/**
	 * How the database would do it for these values.
	 */
	public String plan(JdbcTemplate jdbc) {
		return text(jdbc, "explain " + with((place) -> literal(this.values.get(place))));
	}

	/**
	 * How it would do it for any values, as it may after a few times; within a
	 * transaction.
	 */
	public String planForAny(JdbcTemplate jdbc) {
		jdbc.execute("set local plan_cache_mode = force_generic_plan");
		jdbc.execute("prepare sent as " + with((place) -> "$" + (place + 1)));
		String values = this.values.stream().map(SentStatement::literal).collect(Collectors.joining(", ", "(", ")"));
		String plan = text(jdbc, "explain execute sent" + (this.values.isEmpty() ? "" : values));
		jdbc.execute("deallocate sent");
		return plan;
	}

	private String with(IntFunction<String> value) {
		StringBuilder text = new StringBuilder();
		Matcher mark = MARK.matcher(this.sql);
		for (int place = 0; mark.find(); place++) {
			mark.appendReplacement(text, Matcher.quoteReplacement(value.apply(place)));
		}
		return mark.appendTail(text).toString();
	}

	private static String literal(String value) {
		return value.equals("null") ? value : "'" + value.replace("'", "''") + "'";
	}

	private static String text(JdbcTemplate jdbc, String explain) {
		return String.join("\n", jdbc.queryForList(explain, String.class));
	}

}
