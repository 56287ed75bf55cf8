// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Statements of SQL are constants, or made of constants: what somebody typed is bound to
 * them and never part of them (ASVS 5.0 1.2.4). No class file shows it, so the sources
 * are read.
 */
class SqlTests {

	/** What a class imports that speaks to the database. */
	private static final String DATABASE = "(?s).*(java[.]sql|javax[.]sql|[.]jdbc[.]|persistence|postgresql).*";

	/** Methods that take a statement first. */
	private static final Set<String> TAKING = Set.of("sql", "query", "queryForList", "queryForObject", "queryForMap",
			"queryForRowSet", "queryForStream", "update", "batchUpdate", "execute", "executeQuery", "executeUpdate",
			"prepareStatement", "prepareCall", "createNativeQuery", "createQuery", "nativeSQL", "copyIn", "copyOut");

	/** Methods that add a part to a statement, of the classes that put one together. */
	private static final Map<String, Set<String>> ADDING = Map.of("PositionConditions",
			Set.of("and", "andOneOf", "append"), "PaymentConditions", Set.of("and", "append"), "TrailQuery",
			Set.of("add"));

	private static final String BY_CONDITIONS = "conditions that one of ADDING put together";

	private static final String BY_COLUMNS = "names of columns and types, which FileKind states";

	private static final String BY_TABLES = "names of tables and columns, which constants or the catalogue state";

	/** What is not only made of constants, and of what instead: nobody typed it. */
	private static final Map<String, String> EXCEPTIONS = Map.ofEntries(Map.entry("Positions.rows", BY_CONDITIONS),
			Map.entry("Positions.totals", BY_CONDITIONS), Map.entry("Positions.forEach", BY_CONDITIONS),
			Map.entry("Payments.rows", BY_CONDITIONS), Map.entry("Payments.forEach", BY_CONDITIONS),
			Map.entry("Payments.totals", BY_CONDITIONS), Map.entry("Trail.page", BY_CONDITIONS),
			Map.entry("Trail.rows", BY_CONDITIONS), Map.entry("AbsentColumns.fill", BY_COLUMNS),
			Map.entry("ControlSums.keep", BY_COLUMNS), Map.entry("ControlSums.keepRejected", BY_COLUMNS),
			Map.entry("Staging.copy", BY_COLUMNS), Map.entry("Staging.stage", BY_COLUMNS),
			Map.entry("ImportTrial.rows", BY_TABLES), Map.entry("ImportTrial.write", BY_TABLES),
			Map.entry("ImportTrial.forgetTheFile", BY_TABLES), Map.entry("RunReversal.restore", BY_TABLES),
			Map.entry("PayeeDecisions.touch", "a number of ours"), Map.entry("SqlScript.run", "a file in the jar"),
			Map.entry("EmbeddedDatabase.createOwnDatabase", "a random password of ours: no role takes a parameter"));

	/**
	 * An exception that is none any more is one too many.
	 */
	@Test
	void areMadeOfConstantsOnly() {
		Map<String, Set<String>> found = new TreeMap<>();
		for (CompilationUnitTree source : Sources.parsed()) {
			new Statements(source, found).scan(source, null);
		}
		assertThat(found.keySet()).as(found.toString()).isEqualTo(EXCEPTIONS.keySet());
	}

	/**
	 * Looks for the statements of one source.
	 */
	private static final class Statements extends TreePathScanner<Void, Void> {

		private final ConstantTexts texts;

		private final boolean database;

		private final Map<String, Set<String>> found;

		Statements(CompilationUnitTree source, Map<String, Set<String>> found) {
			this.texts = new ConstantTexts(source);
			this.database = source.getImports().toString().matches(DATABASE);
			this.found = found;
		}

		@Override
		public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
			if (!call.getArguments().isEmpty() && takes(call)) {
				ExpressionTree statement = call.getArguments().get(0);
				this.texts.others(statement, getCurrentPath())
					.forEach((other) -> this.found.computeIfAbsent(place(), (place) -> new TreeSet<>()).add(other));
			}
			return super.visitMethodInvocation(call, nothing);
		}

		private boolean takes(MethodInvocationTree call) {
			Set<String> adding = ADDING.getOrDefault(type(), Set.of());
			if (call.getMethodSelect() instanceof MemberSelectTree select) {
				String name = select.getIdentifier().toString();
				return this.database && TAKING.contains(name) || adding.contains(name);
			}
			return call.getMethodSelect() instanceof IdentifierTree own && adding.contains(own.getName().toString());
		}

		private String place() {
			for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
				if (path.getLeaf() instanceof MethodTree method) {
					return type() + "." + method.getName();
				}
			}
			return type();
		}

		private String type() {
			String outermost = "";
			for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
				if (path.getLeaf() instanceof ClassTree type) {
					outermost = type.getSimpleName().toString();
				}
			}
			return outermost;
		}

	}

}
