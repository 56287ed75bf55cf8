// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.Telephone;
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

	/** However long the walk has been, nobody has to give the password again. */
	void visit(Guest guest, Stop stop) {
		this.jdbc.sql("update spring_session set creation_time = ?").param(System.currentTimeMillis()).update();
		guest.open(stop.path());
		stop.steps().accept(guest.page());
	}

	/** Since everybody's log-in. */
	void pass(int minutes) {
		this.jdbc.sql("update spring_session set creation_time = creation_time - ?").param(minutes * 60_000L).update();
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

	/** The page of a colleague's account. */
	String colleague() {
		return "/staff/users/" + this.people.accountOf(this.people.staff(Role.URP));
	}

	/** The page of an account that is closed, by the administrator who looks at it. */
	String formerColleague() {
		String page = colleague();
		this.jdbc.sql("update account set enabled = false, disabled_at = now(), disabled_by = ? where id = ?")
			.params(administrator(), UUID.fromString(page.substring(page.lastIndexOf('/') + 1)))
			.update();
		return page;
	}

	/** The page of the account of the administrator who looks at it. */
	String ownAccount() {
		return "/staff/users/" + administrator();
	}

	private UUID administrator() {
		return this.people.accountOf(announced(Persona.ADMIN + " "));
	}

	/** The credentials of a creditor who never had any. */
	String creditorWithoutCredentials() {
		return "/staff/creditors/" + this.people.creditor(null, People.number()) + "/credentials";
	}

	/** The code of another one. */
	String waitingCode() {
		String code = People.number();
		this.people.creditor(null, code);
		return code;
	}

	/**
	 * The credentials of a creditor whose account is so.
	 * @param state assignments of SQL
	 */
	String creditorWhose(String state) {
		UUID account = this.people.accountOf(this.people.firm());
		this.jdbc.sql("insert into log_in_try (who, tries, tried_at) values (?, 9, now())")
			.param(account.toString())
			.update();
		return "/staff/creditors/"
				+ this.jdbc.sql("update account set " + state + " where id = ? returning creditor_id")
					.param(account)
					.query(Long.class)
					.single()
				+ "/credentials";
	}

	/** What the treasurer did with a mandate that never came. */
	void movementOfNoMandate() {
		this.jdbc.sql("""
				insert into treasury_event (journal, movement, year, mandate_number, line_no, kind, happened_on, amount)
				values ('GDC-202603120000000001', 4, 2026, 999999, 1, 'EXECUTED', '2026-03-07', 1250.40)
				on conflict do nothing""").update();
	}

	/** A run of before the ledger remembered how it was. */
	long forgottenRun() {
		return runOf(takenFile(false));
	}

	/** A run of which another has said again what it said. */
	long repeatedRun() {
		long file = takenFile(true);
		this.jdbc.sql("insert into import_restated values (:later, :file, 12)")
			.param("later", takenFile(true))
			.param("file", file)
			.update();
		return runOf(file);
	}

	/** A run that joined two creditors who could log in. */
	long joiningRun() {
		long file = takenFile(true);
		this.jdbc.sql("insert into import_joined_account values (:file, gen_random_uuid(), 1)")
			.param("file", file)
			.update();
		return runOf(file);
	}

	private long takenFile(boolean remembered) {
		return this.jdbc.sql("""
				with run as (insert into import_run (origin, ended_at) values ('INBOX', now()) returning id)
				insert into import_file (run_id, name, kind, state, turn, remembered)
				select id, 'documenti.csv', 'DOCUMENTS', 'TAKEN', nextval('import_turn'), :remembered from run
				returning id""").param("remembered", remembered).query(Long.class).single();
	}

	private long runOf(long fileId) {
		return this.jdbc.sql("select run_id from import_file where id = :file")
			.param("file", fileId)
			.query(Long.class)
			.single();
	}

	/** A payee whom no code tells; the key of the question. */
	String payeeQuestion(int mandate) {
		return this.jdbc
			.sql("""
					with made as (insert into mandate (year, number) values (2026, :mandate)
					        on conflict (year, number) do update set number = excluded.number returning id),
					     line as (insert into mandate_line (mandate_id, line_no, stated_name, stated_vat_number, issued_on, amount,
					                                        method, iban, reason)
					        select id, 1, 'Cooperativa Senza Codici n. ' || :mandate, null, '2026-03-01', 150.25, 'Bonifico SEPA',
					               'IT60X0542811101000000123456', 'Saldo' from made
					        on conflict (mandate_id, line_no) do nothing)
					select payee_key(null, 'IT60X0542811101000000123456', 'Cooperativa Senza Codici n. ' || :mandate, null)""")
			.param("mandate", mandate)
			.query(String.class)
			.single();
	}

	/** A payee whom somebody has recognised; the key of the question. */
	String payeeDecision(int mandate) {
		String key = payeeQuestion(mandate);
		this.jdbc.sql("""
				with decided as (insert into payee_decision (iban, name, creditor_id, decided_by)
				        select iban, name, (select min(id) from creditor),
				               (select id from account where username = 'ragioneria')
				        from payee_claim where question = :key limit 1 on conflict do nothing)
				update mandate_line set creditor_id = (select min(id) from creditor)
				where id = (select id from payee_claim where question = :key and kind = 'L')""")
			.param("key", key)
			.update();
		return key;
	}

	/**
	 * An invoice that may be a document of the largest creditor; the key of the question.
	 */
	String matchQuestion(String lot) {
		return this.jdbc
			.sql("""
					with known as (select * from document where id = (select document_id from position where id = :position)),
					     made as (insert into document (code, stated_vat_number, stated_name, creditor_id, type, number, date,
					                                    amount, office_id, td, due_on, sdi_lot, held_back)
					        select 'FE ' || code || ' ' || :lot, stated_vat_number, stated_name, creditor_id, type, number, date,
					               amount, office_id, 'TD01', due_on, nullif(:lot, ''), true from known
					        on conflict (code) do nothing),
					     forgotten as (update document set sdi_lot = null where id = (select id from known))
					select md5('FE ' || code || ' ' || :lot) from known""")
			.param("position", position("type = 'INVOICE' and status = 'IN_PROGRESS'"))
			.param("lot", lot)
			.query(String.class)
			.single();
	}

	/** An invoice that somebody said is another document; the key of the question. */
	String matchDecision(String lot) {
		String key = matchQuestion(lot);
		this.jdbc.sql("""
				insert into same_document (reference, document_code, same, decided_by)
				select reference, document_code, false, (select id from account where username = 'ragioneria')
				from probable_document where md5(reference) = :key on conflict do nothing""")
			.param("key", key)
			.update();
		return key;
	}

	private @Nullable String cookies(Persona persona) {
		return (persona == Persona.NOBODY || persona == Persona.CLERK) ? null
				: this.cookies.computeIfAbsent(persona, this::logIn);
	}

	/**
	 * A new clerk comes as far as the page that asks for a telephone.
	 * @return who came
	 */
	People.Person bringClerk(Page page) {
		People.Person clerk = this.people.staff(Role.URP);
		logIn(page, clerk.username(), clerk.initialPassword());
		choosePassword(page, clerk.initialPassword());
		return clerk;
	}

	static void logIn(Page page, String username, String password) {
		page.fill("#username", username);
		page.fill("#password", password);
		page.click("main button[type=submit]");
	}

	/** Registers the telephone that the page asks for. */
	static void enrol(Page page) {
		page.fill("#code", new Telephone(page.textContent("main ol code")).code());
		page.click("main button[type=submit]");
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
			logIn(guest.page(), person.username(), person.initialPassword());
			if (persona != Persona.NEWCOMER) {
				choosePassword(guest.page(), person.initialPassword());
			}
			if (guest.page().url().endsWith("/second-factor")) {
				enrol(guest.page());
			}
			return guest.cookies();
		}
	}

	static void choosePassword(Page page, String initial) {
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
