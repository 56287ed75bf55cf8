// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as the server has written it down, with its parameters in their places.
 */
record LoggedStatement(String sql) {

	/** Rows of a portal that are asked for later are no statement of their own. */
	private static final Pattern STATEMENT = Pattern.compile("LOG:  (?:statement|execute (?!fetch)[^:]+): (.*)",
			Pattern.DOTALL);

	private static final Pattern PARAMETERS = Pattern.compile("DETAIL:  [Pp]arameters: (.*)", Pattern.DOTALL);

	private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");

	/**
	 * @param lines of the log; those that begin with a tab go on with the one before
	 */
	static List<LoggedStatement> read(List<String> lines) {
		List<LoggedStatement> statements = new ArrayList<>();
		for (String entry : entries(lines)) {
			Matcher statement = STATEMENT.matcher(entry);
			Matcher parameters = PARAMETERS.matcher(entry);
			if (statement.matches()) {
				statements.add(new LoggedStatement(statement.group(1)));
			}
			else if (parameters.matches() && !statements.isEmpty()) {
				LoggedStatement last = statements.remove(statements.size() - 1);
				statements.add(last.with(parameters.group(1)));
			}
		}
		return statements;
	}

	private static List<String> entries(List<String> lines) {
		List<String> entries = new ArrayList<>();
		for (String line : lines) {
			if (line.startsWith("\t") && !entries.isEmpty()) {
				entries.add(entries.remove(entries.size() - 1) + "\n" + line.substring(1));
			}
			else {
				entries.add(line);
			}
		}
		return entries;
	}

	private LoggedStatement with(String parameters) {
		List<String> values = PARAMETER.matcher(parameters).results().map((one) -> literal(one.group(2))).toList();
		return new LoggedStatement(Pattern.compile("\\$(\\d+)")
			.matcher(this.sql)
			.replaceAll(
					(MatchResult place) -> Matcher.quoteReplacement(values.get(Integer.parseInt(place.group(1)) - 1))));
	}

	/** Without colons, behind which pgbench looks for variables. */
	private static String literal(String value) {
		boolean plain = !value.contains(":") && !value.contains("\\");
		return plain ? value : "E" + value.replace("\\", "\\\\").replace(":", "\\x3a");
	}

}
