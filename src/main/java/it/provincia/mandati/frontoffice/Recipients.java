// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import it.provincia.mandati.account.LoginNames;
import it.provincia.mandati.platform.Rome;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is to get an activation letter. Lists are in the order in which letters are posted:
 * by postal code, those without one last.
 */
@Component
class Recipients {

	private static final int RECENT_MONTHS = 12;

	private static final String SELECT = """
			select creditor.id as creditor_id, creditor_login.code as username, creditor_login.person, standing, name,
			       address, postal_code, town, province, country
			from creditor
			join creditor_login on creditor_login.creditor_id = creditor.id
			join creditor_credentials on creditor_credentials.creditor_id = creditor.id
			where\s""";

	private static final String BY_POST = " order by postal_code nulls last, town, name, creditor.id";

	/**
	 * A creditor waits who has no account, or one whose last letter never reached the
	 * office. The days are those that a creditor's summary counts as news.
	 */
	private static final String WAITING = SELECT + """
			standing in ('NONE', 'NOT_SENT')
			and (:all or exists (
			    select from position left join document on document.id = position.document_id
			    where position.creditor_id = creditor.id
			      and (position.to_pay <> 0
			           or greatest(position.date, document.received_on, document.state_on, position.mandate_on,
			                       position.paid_on) >= :since)))""" + BY_POST;

	private final JdbcClient jdbc;

	private final LoginNames names;

	Recipients(JdbcClient jdbc, LoginNames names) {
		this.jdbc = jdbc;
		this.names = names;
	}

	Waiting waiting(LetterScope scope) {
		List<Recipient> all = this.jdbc.sql(WAITING)
			.param("all", scope == LetterScope.ALL)
			.param("since", LocalDate.now(Rome.ZONE).minusMonths(RECENT_MONTHS))
			.query(Recipient.class)
			.list();
		List<Recipient> admitted = all.stream().filter(this::isAdmitted).toList();
		List<Recipient> named = admitted.stream().filter((recipient) -> recipient.username() != null).toList();
		return new Waiting(named, admitted.size() - named.size(), all.size() - admitted.size());
	}

	/** Those whose letter was not used in time. */
	List<Recipient> expired() {
		return this.jdbc.sql(SELECT + "standing = 'EXPIRED'" + BY_POST)
			.query(Recipient.class)
			.list()
			.stream()
			.filter(this::mayLogIn)
			.toList();
	}

	List<Recipient> those(Collection<Long> creditorIds) {
		return this.jdbc.sql(SELECT + "creditor.id = any(:ids)" + BY_POST)
			.param("ids", creditorIds.toArray(Long[]::new))
			.query(Recipient.class)
			.list();
	}

	Optional<Recipient> find(long creditorId) {
		return those(List.of(creditorId)).stream().findFirst();
	}

	/** Whether a letter to that creditor would open anything, closed accounts aside. */
	boolean mayLogIn(Recipient recipient) {
		return recipient.username() != null && isAdmitted(recipient);
	}

	private boolean isAdmitted(Recipient recipient) {
		return this.names.admits(recipient.person());
	}

	/**
	 * Those without credentials.
	 *
	 * @param unnamed how many have no code that names them alone
	 * @param notAdmitted how many may not log in with a password
	 */
	record Waiting(List<Recipient> recipients, int unnamed, int notAdmitted) {

		public long withoutAddress() {
			return this.recipients.stream().filter((recipient) -> !recipient.canBePosted()).count();
		}

	}

}
