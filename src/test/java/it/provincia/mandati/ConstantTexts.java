// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

/**
 * Whether a text in a source is made of constants: of literals, of names in capitals, and
 * of names to which this source gives nothing else, be it an argument of a private
 * method.
 */
final class ConstantTexts {

	/** What makes a constant of constants. */
	private static final Set<String> COMPOSING = Set.of("formatted", "replace", "strip", "repeat", "of", "get");

	private final CompilationUnitTree source;

	ConstantTexts(CompilationUnitTree source) {
		this.source = source;
	}

	/** The parts of the text that are none, or of which it is not known. */
	Set<String> others(ExpressionTree text, TreePath where) {
		Set<String> others = new TreeSet<>();
		look(text, where, new ArrayList<>(), others);
		return others;
	}

	private void look(ExpressionTree text, TreePath where, List<String> seen, Set<String> others) {
		if (text instanceof ParenthesizedTree inner) {
			look(inner.getExpression(), where, seen, others);
		}
		else if (text instanceof BinaryTree sum) {
			look(sum.getLeftOperand(), where, seen, others);
			look(sum.getRightOperand(), where, seen, others);
		}
		else if (text instanceof ConditionalExpressionTree choice) {
			look(choice.getTrueExpression(), where, seen, others);
			look(choice.getFalseExpression(), where, seen, others);
		}
		else if (text instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree select
				&& COMPOSING.contains(select.getIdentifier().toString())) {
			compose(call, select, where, seen, others);
		}
		else if (text instanceof IdentifierTree name && !isConstant(name.getName().toString())) {
			lookUp(name.getName().toString(), where, seen, others);
		}
		else if (!isNoText(text) && !isConstant(text)) {
			others.add(text.toString());
		}
	}

	private void compose(MethodInvocationTree call, MemberSelectTree select, TreePath where, List<String> seen,
			Set<String> others) {
		if (select.getIdentifier().contentEquals("get")) {
			look(select.getExpression(), where, seen, others);
			return;
		}
		if (!Set.of("Map", "List", "Set").contains(select.getExpression().toString())) {
			look(select.getExpression(), where, seen, others);
		}
		call.getArguments().forEach((argument) -> look(argument, where, seen, others));
	}

	private void lookUp(String name, TreePath where, List<String> seen, Set<String> others) {
		List<Given> given = given(name, where);
		if (given.isEmpty() || seen.contains(name + where.getLeaf())) {
			others.add(name);
			return;
		}
		seen.add(name + where.getLeaf());
		given.forEach((one) -> {
			if (one.text() == null) {
				others.add(name);
			}
			else {
				look(one.text(), one.where(), seen, others);
			}
		});
	}

	/** What the source gives to the name, in the method where it stands or as a field. */
	private List<Given> given(String name, TreePath where) {
		TreePath path = where;
		while (path.getParentPath() != null && !(path.getLeaf() instanceof MethodTree)) {
			path = path.getParentPath();
		}
		if (path.getLeaf() instanceof MethodTree method) {
			List<String> names = method.getParameters().stream().map((one) -> one.getName().toString()).toList();
			return names.contains(name) ? handedOver(method, names.indexOf(name)) : variables(name, path);
		}
		return List.of();
	}

	private List<Given> variables(String name, TreePath method) {
		List<Given> given = new ArrayList<>();
		new TreePathScanner<Void, Void>() {

			@Override
			public Void visitVariable(VariableTree variable, Void nothing) {
				if (variable.getName().contentEquals(name)) {
					given.add(new Given(variable.getInitializer(), getCurrentPath()));
				}
				return super.visitVariable(variable, nothing);
			}

		}.scan(method, null);
		return given;
	}

	/** What the method is called with; of one that others may call nobody knows. */
	private List<Given> handedOver(MethodTree method, int index) {
		List<Given> given = new ArrayList<>();
		if (!method.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
			given.add(new Given(null, null));
		}
		new TreePathScanner<Void, Void>() {

			@Override
			public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
				String name = method.getName().contentEquals("<init>") ? "this" : method.getName().toString();
				if (call.getMethodSelect() instanceof IdentifierTree called && called.getName().contentEquals(name)) {
					add(call.getArguments());
				}
				return super.visitMethodInvocation(call, nothing);
			}

			@Override
			public Void visitNewClass(NewClassTree call, Void nothing) {
				if (method.getName().contentEquals("<init>") && isOf(call)) {
					add(call.getArguments());
				}
				return super.visitNewClass(call, nothing);
			}

			private boolean isOf(NewClassTree call) {
				return Stream.iterate(getCurrentPath(), TreePath::getParentPath)
					.takeWhile((path) -> path.getParentPath() != null)
					.anyMatch((path) -> path.getLeaf() instanceof ClassTree type
							&& type.getSimpleName().contentEquals(call.getIdentifier().toString()));
			}

			private void add(List<? extends ExpressionTree> arguments) {
				if (arguments.size() > index) {
					given.add(new Given(arguments.get(index), getCurrentPath()));
				}
			}

		}.scan(this.source, null);
		return given;
	}

	/** Of a type or of what is done with the rows: the statement came before. */
	private static boolean isNoText(ExpressionTree text) {
		ExpressionTree inner = (text instanceof TypeCastTree cast) ? cast.getExpression() : text;
		return inner instanceof LambdaExpressionTree || inner instanceof MemberReferenceTree
				|| text.toString().endsWith(".class");
	}

	private static boolean isConstant(ExpressionTree text) {
		return text instanceof LiteralTree
				|| text instanceof IdentifierTree name && isConstant(name.getName().toString())
				|| text instanceof MemberSelectTree select && isConstant(select.getIdentifier().toString());
	}

	private static boolean isConstant(String name) {
		return name.matches("[A-Z][A-Z_0-9]*");
	}

	/**
	 * @param text null where nobody knows
	 */
	private record Given(ExpressionTree text, TreePath where) {

	}

}
