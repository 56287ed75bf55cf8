// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import it.provincia.mandati.account.LoginNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is to get an activation letter.
 */
@Component
class Recipients {

	private static final String SELECT = """
			select creditor.id as creditor_id, creditor_login.code as username, creditor_login.person, name, address,
			       postal_code, town, province, country
			from creditor join creditor_login on creditor_login.creditor_id = creditor.id""";

	/**
	 * A creditor waits who has no account, or one whose last letter never reached the
	 * office: nobody can know that password.
	 */
	private static final String WAITING = SELECT + """

			left join account on account.creditor_id = creditor.id
			where account.id is null
			   or account.password_initial and account.enabled
			      and (select sent_at is null
			           from letter join letter_batch on letter_batch.id = letter.batch_id
			           where letter.account_id = account.id
			           order by made_at desc limit 1)
			order by postal_code nulls last, town, name, creditor.id""";

	private final JdbcClient jdbc;

	private final LoginNames names;

	Recipients(JdbcClient jdbc, LoginNames names) {
		this.jdbc = jdbc;
		this.names = names;
	}

	/** In the order in which they are posted: by postal code, those without one last. */
	Waiting waiting() {
		List<Recipient> all = this.jdbc.sql(WAITING).query(Recipient.class).list();
		List<Recipient> admitted = all.stream().filter((recipient) -> this.names.admits(recipient.person())).toList();
		List<Recipient> named = admitted.stream().filter((recipient) -> recipient.username() != null).toList();
		return new Waiting(named, admitted.size() - named.size(), all.size() - admitted.size());
	}

	Optional<Recipient> find(long creditorId) {
		return this.jdbc.sql(SELECT + " where creditor.id = :id")
			.param("id", creditorId)
			.query(Recipient.class)
			.optional();
	}

	/** Whether a letter to that creditor would open anything. */
	boolean mayHaveLetter(Recipient recipient) {
		return recipient.username() != null && this.names.admits(recipient.person());
	}

	/**
	 * Those without credentials.
	 *
	 * @param unnamed how many have no code that names them alone
	 * @param notAdmitted how many may not log in with a password
	 */
	record Waiting(List<Recipient> recipients, int unnamed, int notAdmitted) {

		Set<Long> creditorIds() {
			return this.recipients.stream().map(Recipient::creditorId).collect(Collectors.toSet());
		}

		public long withoutAddress() {
			return this.recipients.stream().filter((recipient) -> !recipient.canBePosted()).count();
		}

	}

}
