// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names of templates are constants: Thymeleaf evaluates what a controller answers (ASVS
 * 5.0 1.3.2, 1.3.7). Where one is sent elsewhere, the address may go on with an id.
 */
class ViewNameTests {

	/** Texts of controllers that are no answers. */
	private static final Map<String, String> EXCEPTIONS = Map.of("AccessLogController.address",
			"a link inside the page", "ErrorPageController.log", "a reference inside the page",
			"ErrorPageController.words", "keys of messages");

	@Test
	void areConstants() {
		Map<String, Set<String>> found = new TreeMap<>();
		for (CompilationUnitTree source : Sources.parsed()) {
			new Answers(source, found).scan(source, null);
		}
		assertThat(found.keySet()).isEqualTo(EXCEPTIONS.keySet());
	}

	/**
	 * Looks for the texts that the controllers of one source return. A text that another
	 * method returns is looked for there: whatever shows a page has a model, and belongs
	 * to a controller or ends in {@code Page}.
	 */
	private static final class Answers extends TreePathScanner<Void, Void> {

		private final ConstantTexts texts;

		private final Map<String, Set<String>> found;

		Answers(CompilationUnitTree source, Map<String, Set<String>> found) {
			this.texts = new ConstantTexts(source);
			this.found = found;
		}

		@Override
		public Void visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
			return null;
		}

		@Override
		public Void visitReturn(ReturnTree answer, Void nothing) {
			MethodTree method = method();
			if (answer.getExpression() != null && method.getReturnType().toString().endsWith("String")
					&& (isController() || method.getParameters().toString().contains("Model "))) {
				look(answer.getExpression(), method);
			}
			return super.visitReturn(answer, nothing);
		}

		private void look(ExpressionTree answer, MethodTree method) {
			if (answer instanceof ConditionalExpressionTree choice) {
				look(choice.getTrueExpression(), method);
				look(choice.getFalseExpression(), method);
			}
			else if (!(answer instanceof MethodInvocationTree) && !answer.toString().startsWith("\"redirect:")) {
				Set<String> others = this.texts.others(answer, getCurrentPath());
				if (!others.isEmpty()) {
					this.found
						.computeIfAbsent(type().getSimpleName() + "." + method.getName(), (place) -> new TreeSet<>())
						.addAll(others);
				}
			}
		}

		private MethodTree method() {
			return (MethodTree) enclosing(Tree.Kind.METHOD);
		}

		private ClassTree type() {
			return (ClassTree) enclosing(Tree.Kind.CLASS);
		}

		private boolean isController() {
			return enclosing(Tree.Kind.CLASS) instanceof ClassTree type
					&& type.getModifiers().getAnnotations().toString().contains("@Controller");
		}

		private Tree enclosing(Tree.Kind kind) {
			TreePath path = getCurrentPath();
			while (path != null && path.getLeaf().getKind() != kind) {
				path = path.getParentPath();
			}
			return (path != null) ? path.getLeaf() : null;
		}

	}

}
