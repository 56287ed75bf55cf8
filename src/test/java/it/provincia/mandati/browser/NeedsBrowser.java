// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips by name where there is no Chromium or no Node, unless
 * {@code MANDATI_BROWSER_TESTS=required}, as in continuous integration: then their
 * absence is a failure.
 */
class NeedsBrowser implements ExecutionCondition {

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		boolean found = Programs.chromium().isPresent() && Programs.node().isPresent();
		if (found || "required".equals(System.getenv("MANDATI_BROWSER_TESTS"))) {
			return ConditionEvaluationResult.enabled("Chromium and Node are looked for");
		}
		return ConditionEvaluationResult.disabled("no Chromium or no Node on this machine (see docs/CONTRIBUTING.md)");
	}

}
