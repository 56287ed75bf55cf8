// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The indexes that only readers need, made when a ledger is full: what an administrator
 * does who brings in the files of many years. No figure is measured without them.
 */
final class PutOffIndexes {

	/** Those behind constraints stay. */
	private static final String DEFINITIONS = """
			select pg_get_indexdef(indexrelid)
			from pg_index
			where indrelid = 'position'::regclass
			  and not exists (select from pg_constraint where conindid = indexrelid)""";

	private static final String DROP = """
			do $$
			declare
			    name regclass;
			begin
			    for name in select indexrelid from pg_index
			                where indrelid = 'position'::regclass
			                  and not exists (select from pg_constraint where conindid = indexrelid)
			    loop
			        execute format('drop index %s', name);
			    end loop;
			end $$""";

	private PutOffIndexes() {
	}

	static void during(JdbcTemplate database, Loading loading) throws IOException, InterruptedException {
		List<String> definitions = database.queryForList(DEFINITIONS, String.class);
		database.execute(DROP);
		try {
			loading.run();
		}
		finally {
			definitions.forEach(database::execute);
		}
	}

	/**
	 * What goes on without them.
	 */
	interface Loading {

		void run() throws IOException, InterruptedException;

	}

}
