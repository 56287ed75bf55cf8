// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;

import com.microsoft.playwright.Page;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.Visitor;
import it.provincia.mandati.platform.DataFolder;
import it.provincia.mandati.platform.PublicAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people of the demo data, each logged in once, through the pages.
 */
final class Household {

	private final PublicAddress address;

	private final DataFolder folder;

	private final JdbcClient jdbc;

	private final People people;

	private final Map<Persona, String> cookies = new EnumMap<>(Persona.class);

	Household(PublicAddress address, DataFolder folder, JdbcClient jdbc, ApplicationContext context) {
		this.address = address;
		this.folder = folder;
		this.jdbc = jdbc;
		this.people = new People(context);
	}

	Guest guest(Persona persona, View view) {
		return new Guest(this.address.url(), view, cookies(persona));
	}

	/** The demo's largest creditor. */
	long creditor() {
		return this.jdbc.sql("select creditor_id from position group by creditor_id order by count(*) desc limit 1")
			.query(Long.class)
			.single();
	}

	/** A creditor of whom there is nothing. */
	long stranger() {
		return this.people.creditor(null, People.number());
	}

	/** A position of the demo's largest creditor. */
	long position(String condition) {
		return this.jdbc
			.sql("select id from position where creditor_id = :creditor and %s order by date desc, id limit 1"
				.formatted(condition))
			.param("creditor", creditor())
			.query(Long.class)
			.single();
	}

	/** A position of anybody's. */
	Claim claim(String condition) {
		return this.jdbc
			.sql("select creditor_id as creditor, id as position from position where %s order by id limit 1"
				.formatted(condition))
			.query(Claim.class)
			.single();
	}

	long latestRun() {
		return this.jdbc.sql("select max(id) from import_run").query(Long.class).single();
	}

	/** A run of an instance that is at work elsewhere. */
	long runThatGoesOn() {
		return this.jdbc
			.sql("""
					with other as (insert into import_instance (id, lease_until, file_id, phase, rows)
					        values (gen_random_uuid(), clock_timestamp() + interval '1 day',
					                nextval(pg_get_serial_sequence('import_file', 'id')), 'CHECKING', 12345) returning id, file_id),
					    run as (insert into import_run (origin, instance) select 'INBOX', id from other returning id)
					insert into import_file (id, run_id, name, state) overriding system value
					select file_id, run.id, 'documenti.csv', 'RUNNING' from other, run returning run_id""")
			.query(Long.class)
			.single();
	}

	private @Nullable String cookies(Persona persona) {
		return (persona == Persona.NOBODY) ? null : this.cookies.computeIfAbsent(persona, this::logIn);
	}

	private String logIn(Persona persona) {
		People.Person person = switch (persona) {
			case NEWCOMER, STRANGER -> this.people.firm();
			case CREDITOR -> announced("CREDITOR ");
			case PROFESSIONAL -> announced("CREDITOR " + professional());
			default -> announced(persona.name() + " ");
		};
		try (Guest guest = new Guest(this.address.url(), View.WIDE, null)) {
			guest.open("/login");
			guest.page().fill("#username", person.username());
			guest.page().fill("#password", person.initialPassword());
			guest.page().click("main button[type=submit]");
			if (persona != Persona.NEWCOMER) {
				choosePassword(guest.page(), person.initialPassword());
			}
			return guest.cookies();
		}
	}

	private static void choosePassword(Page page, String initial) {
		page.fill("#currentPassword", initial);
		page.fill("#newPassword", Visitor.OWN_PASSWORD);
		page.fill("#confirmPassword", Visitor.OWN_PASSWORD);
		page.click("main button[type=submit]");
		page.waitForURL((url) -> !url.contains("/password"));
	}

	private String professional() {
		return this.jdbc.sql("""
				select tax_code from creditor
				where id = (select creditor_id from document where withheld > 0 group by creditor_id
				            order by count(*) desc, creditor_id limit 1)""").query(String.class).single();
	}

	/** The first one that the start announced so: by his role, or by his name too. */
	private People.Person announced(String who) {
		try {
			String[] words = Files.readAllLines(this.folder.resolve("demo-logins.txt"))
				.stream()
				.filter((line) -> line.startsWith("login: " + who))
				.findFirst()
				.orElseThrow()
				.split(" ");
			return new People.Person(words[2], words[3]);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	record Claim(long creditor, long position) {

	}

}
