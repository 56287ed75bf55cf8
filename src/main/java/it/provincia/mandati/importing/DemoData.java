// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import it.provincia.mandati.account.AccountService;
import it.provincia.mandati.account.LoginAnnouncement;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.StaffMember;
import it.provincia.mandati.account.Username;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A believable year of invented subjects for a first look: the contract's own CSV files
 * through the real import, and log-ins for everybody in them. It is there at the first
 * start only, and only where nobody has loaded anything else.
 */
@Component
@Conditional(OnDemo.class)
class DemoData implements ApplicationRunner {

	private static final List<String> FILES = List.of("uffici.csv", "creditori.csv", "documenti.csv", "mandati.csv");

	/** Made last: where it is, the demo is complete. */
	private static final StaffMember FRONT_OFFICE = new StaffMember(new Username("urp"),
			"Ufficio relazioni con il pubblico", null, Role.URP);

	private static final StaffMember FINANCE_OFFICE = new StaffMember(new Username("ragioneria"), "Ufficio ragioneria",
			null, Role.FINANCE);

	private final ImportRuns runs;

	private final AccountService accounts;

	private final LoginAnnouncement announcement;

	private final JdbcClient jdbc;

	DemoData(ImportRuns runs, AccountService accounts, LoginAnnouncement announcement, JdbcClient jdbc) {
		this.runs = runs;
		this.accounts = accounts;
		this.announcement = announcement;
		this.jdbc = jdbc;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		if (isFirstStart()) {
			this.runs.take(this.runs.begin(ImportOrigin.DEMO, null), files());
			this.jdbc.sql("""
					select creditor.id, coalesce(tax_code, vat_number) as code from creditor
					left join position on position.creditor_id = creditor.id
					group by creditor.id order by count(position.id) desc, creditor.id""")
				.query(Subject.class)
				.list()
				.forEach((subject) -> this.announcement.announce(Role.CREDITOR, subject.code(),
						this.accounts.issueCredentials(subject.id())));
			announce(FINANCE_OFFICE);
			announce(FRONT_OFFICE);
		}
	}

	private void announce(StaffMember member) {
		this.announcement.announce(member.role(), member.username().value(), this.accounts.createStaff(member));
	}

	private boolean isFirstStart() {
		return this.jdbc.sql("""
				select not exists (select from import_run where origin <> 'DEMO')
				and not exists (select from account where username = :username)""")
			.param("username", FRONT_OFFICE.username().value())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Copies, because the import moves what it takes.
	 */
	private static List<Path> files() throws IOException {
		Path folder = Files.createTempDirectory("mandati-demo");
		List<Path> files = new ArrayList<>();
		for (String name : FILES) {
			Path file = folder.resolve(name);
			try (InputStream content = new ClassPathResource("demo/" + name).getInputStream()) {
				Files.copy(content, file);
			}
			files.add(file);
		}
		return files;
	}

	/**
	 * Who gets a log-in.
	 */
	private record Subject(long id, String code) {

	}

}
