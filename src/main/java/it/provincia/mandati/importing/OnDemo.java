// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import it.provincia.mandati.platform.OnEmbeddedDatabase;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Demo data are loaded with the embedded database and never with a server, unless
 * {@code MANDATI_DEMO} says otherwise.
 */
class OnDemo implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		String demo = context.getEnvironment().getProperty("mandati.demo");
		return StringUtils.hasText(demo) ? Boolean.parseBoolean(demo.strip())
				: new OnEmbeddedDatabase().matches(context, metadata);
	}

}
