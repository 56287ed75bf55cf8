// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * A step of work written in SQL: one or more statements without parameters, in a file
 * beside the class that runs it. It runs in the caller's transaction.
 */
public final class SqlScript {

	/** A step with nothing to do. */
	public static final SqlScript NOTHING = new SqlScript("");

	private final String statements;

	private SqlScript(String statements) {
		this.statements = statements;
	}

	/**
	 * Reads the script, so that a missing one stops the start rather than a Monday
	 * morning's import.
	 */
	public static SqlScript beside(Class<?> owner, String name) {
		try {
			return new SqlScript(new ClassPathResource(name, owner).getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public void run(JdbcOperations jdbc) {
		jdbc.execute(this.statements);
	}

	/**
	 * What it does, to be compared with what it once did.
	 */
	public String statements() {
		return this.statements;
	}

}
